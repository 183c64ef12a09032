import type { ReactNode } from 'react'

/** A table with named columns that can be scrolled aside, also by keyboard. */
export function DataTable({
  label,
  columns,
  className,
  children,
}: {
  readonly label: string
  readonly columns: readonly string[]
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={label}>
      <table className={className}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

export type Cell = string | number | boolean | null | undefined

/** A cell that a spreadsheet would take for a formula and run. */
const formula = /^[=+\-@\t\r]/

/**
 * One record as RFC 4180 has it, without its line end. Text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
 * return gets a `'` before it, as OWASP advises against formula injection; numbers stay numbers.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',')
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

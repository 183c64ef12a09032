import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'

/** Something that holds or does not. */
export function YesOrNo({
  value,
  onChange,
  children,
}: {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <CheckboxField isSelected={value} onChange={onChange} className="check-field">
      <CheckboxButton className="check">{children}</CheckboxButton>
    </CheckboxField>
  )
}

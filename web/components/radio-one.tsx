import type { ReactNode } from 'react'
import { RadioButton, RadioField } from 'react-aria-components'

/** One of a group, of which one is chosen. */
export function RadioOne({
  value,
  isDisabled = false,
  children,
}: {
  readonly value: string
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <RadioField value={value} isDisabled={isDisabled} className="radio-field">
      <RadioButton className="radio">{children}</RadioButton>
    </RadioField>
  )
}

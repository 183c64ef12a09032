import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

/** One of several, with its label. */
export function Choice({
  label,
  value,
  options,
  onChange,
  isLabelHidden = false,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
  readonly isLabelHidden?: boolean
}) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => onChange(String(key))}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      <Button className="select-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map(([key, words]) => (
            <ListBoxItem key={key} id={key} className="option">
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** The options of a closed vocabulary, with one before them that chooses nothing. */
export function withAll(words: readonly string[], all: string): (readonly [string, string])[] {
  return [['', all], ...words.map((word) => [word, word] as const)]
}

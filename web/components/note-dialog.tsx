import { useState } from 'react'
import { Button, Form, Label, Text, TextArea, TextField } from 'react-aria-components'
import { strings } from '../strings.ts'
import { DialogOver } from './dialog.tsx'

/** Asks for a note. */
export function NoteDialog({
  isOpen,
  title,
  help,
  isNeeded = false,
  onClose,
  onSave,
}: {
  readonly isOpen: boolean
  readonly title: string
  readonly help: string
  readonly isNeeded?: boolean
  readonly onClose: () => void
  readonly onSave: (note: string) => void
}) {
  const [note, setNote] = useState('')
  return (
    <DialogOver isOpen={isOpen} title={title} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          onSave(note)
          setNote('')
          onClose()
        }}
      >
        <NoteField value={note} onChange={setNote} help={help} isNeeded={isNeeded} isFirst />
        <DialogButtons onClose={onClose} />
      </Form>
    </DialogOver>
  )
}

export function NoteField({
  value,
  onChange,
  help = strings.common.noteHelp,
  isNeeded = false,
  isFirst = false,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly isNeeded?: boolean
  readonly isFirst?: boolean
}) {
  return (
    <TextField className="field" value={value} onChange={onChange} isRequired={isNeeded} autoFocus={isFirst}>
      <Label>{strings.common.note}</Label>
      <TextArea rows={3} dir="auto" />
      <Text slot="description" className="help">
        {help}
      </Text>
    </TextField>
  )
}

export function DialogButtons({
  onClose,
  isReady = true,
}: {
  readonly onClose: () => void
  /** Whether there is anything to be saved. */
  readonly isReady?: boolean
}) {
  return (
    <div className="buttons">
      <Button className="button" onPress={onClose}>
        {strings.common.cancel}
      </Button>
      <Button className="button primary" type="submit" isDisabled={!isReady}>
        {strings.common.save}
      </Button>
    </div>
  )
}

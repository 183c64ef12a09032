import { useState } from 'react'
import { Form } from 'react-aria-components'
import { credibilities, reliabilities, type Credibility, type Reliability } from '../../src/model/vocabulary.ts'
import type { Grade } from '../../src/model/index.ts'
import { strings } from '../strings.ts'
import { Choice } from './choice.tsx'
import { DialogOver } from './dialog.tsx'
import { DialogButtons, NoteField } from './note-dialog.tsx'

/** Grades source and content apart (the Admiralty system). */
export function GradeDialog({
  grade,
  onClose,
  onSave,
}: {
  readonly grade: Grade | null
  readonly onClose: () => void
  readonly onSave: (grade: Grade, note: string) => void
}) {
  const [reliability, setReliability] = useState<string>(grade?.reliability ?? '')
  const [credibility, setCredibility] = useState<string>(String(grade?.credibility ?? ''))
  const [note, setNote] = useState('')
  return (
    <DialogOver isOpen title={strings.review.gradeTitle} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          onSave(
            {
              reliability: reliability === '' ? null : (reliability as Reliability),
              credibility: credibility === '' ? null : (Number(credibility) as Credibility),
            },
            note,
          )
          onClose()
        }}
      >
        <Choice
          label={strings.review.reliability}
          value={reliability}
          options={[
            ['', strings.review.unrated],
            ...reliabilities.map((one) => [one, strings.review.reliabilities[one]] as const),
          ]}
          onChange={setReliability}
        />
        <Choice
          label={strings.review.credibility}
          value={credibility}
          options={[
            ['', strings.review.unrated],
            ...credibilities.map((one) => [String(one), strings.review.credibilities[one]] as const),
          ]}
          onChange={setCredibility}
        />
        <NoteField value={note} onChange={setNote} />
        <DialogButtons onClose={onClose} />
      </Form>
    </DialogOver>
  )
}

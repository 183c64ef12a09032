import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim, LedgerFigure } from '../../src/model/index.ts'
import { useDecide } from '../api.ts'
import { strings } from '../strings.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { GradeDialog } from './grade-dialog.tsx'
import { ProblemOf } from './states.tsx'

/** What can be decided about a claim or a figure. */
export function Decisions({ of, item }: { readonly of: 'claim' | 'figure'; readonly item: Claim | LedgerFigure }) {
  const decide = useDecide()
  const [open, setOpen] = useState<'correct' | 'grade' | null>(null)
  const on = { of, id: item.id } as const
  const close = (): void => setOpen(null)
  return (
    <div className="decisions">
      <div className="buttons">
        <Button
          className="button accept"
          onPress={() => decide.mutate({ decision: { kind: 'review', ...on, verdict: 'accepted' } })}
        >
          {strings.review.accept}
        </Button>
        <Button
          className="button reject"
          onPress={() => decide.mutate({ decision: { kind: 'review', ...on, verdict: 'rejected' } })}
        >
          {strings.review.reject}
        </Button>
        <Button className="button" onPress={() => setOpen('correct')}>
          {strings.review.correct}
        </Button>
        <Button className="button" onPress={() => setOpen('grade')}>
          {strings.review.grade}
        </Button>
      </div>
      <ProblemOf error={decide.error} />
      {open === 'correct' && (
        <CorrectDialog
          of={of}
          item={item}
          onClose={close}
          onSave={(correction, note) => decide.mutate({ decision: { kind: 'correct', ...on, correction }, note })}
        />
      )}
      {open === 'grade' && (
        <GradeDialog
          grade={item.review?.grade ?? null}
          onClose={close}
          onSave={(grade, note) => decide.mutate({ decision: { kind: 'grade', ...on, grade }, note })}
        />
      )}
    </div>
  )
}

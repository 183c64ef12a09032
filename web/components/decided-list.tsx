import { Button } from 'react-aria-components'
import type { JudgedEntry } from '../../src/model/index.ts'
import { judgementInWords } from '../../src/model/judgement-words.ts'
import { useDecide } from '../api.ts'
import { strings } from '../strings.ts'
import { ProblemOf } from './states.tsx'

/** What people decided, each to be taken back where it still stands. */
export function DecidedList({
  entries,
}: {
  readonly entries: readonly (JudgedEntry & { readonly stands?: boolean })[]
}) {
  const decide = useDecide()
  return (
    <>
      <ul className="list">
        {entries.map(({ sequence, judgement, by, note, time, stands = true }) => {
          const words = judgementInWords(judgement)
          return (
            <li key={sequence} className="decided">
              <div>
                <bdi>{words}</bdi> {!stands && <span className="badge">{strings.decisions.undone}</span>}
                {note !== null && (
                  <p dir="auto" className="settlement">
                    {note}
                  </p>
                )}
                <div className="faint">
                  {sequence} · {strings.common.by(by)}, {time.slice(0, 16).replace('T', ' ')}
                </div>
              </div>
              {stands && (
                <Button
                  className="button quiet"
                  aria-label={`${strings.decisions.undo}: ${words}`}
                  onPress={() => decide.mutate({ decision: { kind: 'undo', sequence } })}
                >
                  {strings.decisions.undo}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <ProblemOf error={decide.error} />
    </>
  )
}

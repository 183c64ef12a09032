import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Finding } from '../../src/model/index.ts'
import { numberInWords } from '../../src/model/quantity-words.ts'
import { useDecide } from '../api.ts'
import { strings } from '../strings.ts'
import { NoteDialog } from './note-dialog.tsx'
import { ProblemOf } from './states.tsx'
import { PathName, WordsLink } from './words.tsx'

/** What was noticed between claims, with its reason, its words, and what a person made of it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { kind, verdict, reason, formula, expected, stated, evidence, settled, id } = finding
  const [isSettling, setSettling] = useState(false)
  const decide = useDecide()
  return (
    <article className={`card finding ${verdict} ${settled === undefined ? '' : 'settled'}`} data-finding={id}>
      <header>
        <span className={`badge ${verdict}`}>{strings.checks.verdicts[verdict]}</span>
        <span className="kind">{kind}</span>
        {settled !== undefined && <span className="badge settled">{strings.checks.settled}</span>}
      </header>
      <p dir="auto">{reason}</p>
      {formula !== undefined && (
        <p className="formula" dir="auto">
          {formula}
          {expected !== undefined && stated !== undefined && (
            <>
              {' '}
              ({strings.checks.expected} {numberInWords(expected)}, {strings.checks.stated} {numberInWords(stated)})
            </>
          )}
        </p>
      )}
      {evidence.length > 0 && (
        <ul className="evidence" aria-label={strings.checks.evidence}>
          {evidence.map((words, at) => (
            <li key={at}>
              <WordsLink words={words}>{shortened(words.text)}</WordsLink> <PathName path={words.path} />
            </li>
          ))}
        </ul>
      )}
      {settled !== undefined && (
        <p className="settlement" dir="auto">
          {settled.note} ({strings.common.by(settled.by)}, {settled.time.slice(0, 10)})
        </p>
      )}
      <footer>
        {settled === undefined ? (
          <Button className="button quiet" onPress={() => setSettling(true)}>
            {strings.checks.settle}
          </Button>
        ) : (
          <Button
            className="button quiet"
            onPress={() => decide.mutate({ decision: { kind: 'undo', sequence: settled.sequence } })}
          >
            {strings.checks.reopen}
          </Button>
        )}
        <ProblemOf error={decide.error} />
      </footer>
      <NoteDialog
        isOpen={isSettling}
        title={strings.checks.settleTitle}
        help={strings.checks.settleHelp}
        isNeeded
        onClose={() => setSettling(false)}
        onSave={(note) => decide.mutate({ decision: { kind: 'settle', finding: id }, note })}
      />
    </article>
  )
}

const longest = 240

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

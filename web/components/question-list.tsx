import { memo } from 'react'
import { Link } from 'wouter'
import { daysInWords } from '../../src/model/claim-words.ts'
import type { QuestionKey, QuestionSummary } from '../../src/model/index.ts'
import { bounds } from '../../src/model/quantity-words.ts'
import { questionAddress } from '../address.ts'
import { DataTable } from './data-table.tsx'
import { strings } from '../strings.ts'

export function questionTitle({ measure, population, event, place }: QuestionKey): string {
  const what = [measure, population].filter((part) => part !== null).join(': ')
  return [what, event ?? place].filter((part) => part !== null).join(', ')
}

/** Questions with what was answered, how often, and by how many independent origins. */
export const QuestionList = memo(function QuestionList({
  questions,
}: {
  readonly questions: readonly QuestionSummary[]
}) {
  return (
    <DataTable
      label={strings.screens.questions}
      columns={[
        strings.common.question,
        strings.questions.range,
        strings.questions.claims,
        strings.questions.origins,
        strings.questions.findings,
      ]}
    >
      {questions.map(({ id, question, figures, others, numbers, origins, failing }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={questionAddress(id)}>
              <bdi>{questionTitle(question)}</bdi>
            </Link>
            {question.from !== null && (
              <div className="faint">{daysInWords({ from: question.from, to: question.to ?? question.from })}</div>
            )}
          </th>
          <td>
            {[...new Set(numbers.map((number) => bounds(number)))].map((number) => (
              <span key={number} className="chip">
                {number}
              </span>
            ))}
          </td>
          <td>{figures + others}</td>
          <td>
            <strong>{origins.low === origins.high ? origins.low : `${origins.low}–${origins.high}`}</strong>
          </td>
          <td>
            {failing.map((kind) => (
              <span key={kind} className="badge fails">
                {kind}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </DataTable>
  )
})

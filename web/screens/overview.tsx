import { Link } from 'wouter'
import type { JudgementAnswer, QuestionSummary } from '../../src/model/index.ts'
import { useAnswer, type Page } from '../api.ts'
import { AddDocuments } from '../components/add-documents.tsx'
import { DecidedList } from '../components/decided-list.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { Answered } from '../components/states.tsx'
import { strings } from '../strings.ts'

interface Overview {
  readonly documents: number
  readonly claims: number
  readonly questions: number
  readonly findings: number
  readonly waiting: { readonly findings: number; readonly review: number }
}

const counts = [
  ['documents', '/documents'],
  ['claims', '/search'],
  ['questions', '/questions'],
  ['findings', '/checks'],
] as const

/** What the ledger holds, what waits for a person, and how more comes in. */
export function OverviewScreen() {
  const overview = useAnswer<Overview>('')
  const top = useAnswer<Page<QuestionSummary>>('/questions/summaries', { limit: 5 })
  const decided = useAnswer<Page<JudgementAnswer>>('/judgements', { limit: 5 })
  return (
    <>
      <ScreenTitle title={strings.screens.overview} lead={strings.overview.lead} />
      <Answered of={overview}>
        {(answer) => (
          <>
            <ul className="tiles">
              {counts.map(([name, path]) => (
                <li key={name}>
                  <Link href={path} className="tile">
                    <strong>{answer[name].toLocaleString('en')}</strong> {strings.overview.counts[name]}
                  </Link>
                </li>
              ))}
            </ul>
            <section className="card">
              <h2>{strings.overview.waiting}</h2>
              <ul className="plain">
                <li>
                  <Link href="/checks?verdict=fails&state=open">
                    {strings.overview.waitingFindings(answer.waiting.findings)}
                  </Link>
                </li>
                <li>
                  <Link href="/review">{strings.overview.waitingReview(answer.waiting.review)}</Link>
                </li>
              </ul>
            </section>
          </>
        )}
      </Answered>
      <AddDocuments />
      <section>
        <h2>{strings.overview.top}</h2>
        <Answered of={top}>{({ items }) => <QuestionList questions={items} />}</Answered>
      </section>
      <section>
        <h2>{strings.overview.recent}</h2>
        <Answered of={decided}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="faint">{strings.overview.nobody}</p>
            ) : (
              <>
                <DecidedList entries={items} />
                <Link href="/decisions">{strings.overview.everything}</Link>
              </>
            )
          }
        </Answered>
      </section>
    </>
  )
}

import { useMemo } from 'react'
import { Link } from 'wouter'
import { daysInWords, originsInWords } from '../../src/model/claim-words.ts'
import type { LedgerFigure, Explanation } from '../../src/model/index.ts'
import { useAnswer } from '../api.ts'
import { documentAddress } from '../address.ts'
import { ClaimsChart } from '../components/claims-chart.tsx'
import { FindingCard } from '../components/finding.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { questionTitle } from '../components/question-list.tsx'
import { Answered } from '../components/states.tsx'
import { Bounds, Days, Facts, PathName, ReviewState, VoiceChain } from '../components/words.tsx'
import { originMarks, type OriginMark } from '../origins.ts'
import { DataTable } from '../components/data-table.tsx'
import { strings } from '../strings.ts'

/** The heart: one event and measure, its rival figures and why so many origins stand behind them. */
export function QuestionScreen({ id }: { readonly id: string }) {
  const asked = useAnswer<Explanation>(`/questions/${id}`)
  return <Answered of={asked}>{(answer) => <QuestionView answer={answer} />}</Answered>
}

function QuestionView({ answer }: { readonly answer: Explanation }) {
  const { question, figures, origins, findings, numbers, relations, withheld } = answer
  const marks = useMemo(
    () =>
      originMarks(
        figures.map(({ origin }) => origin),
        strings.common.unnamed,
      ),
    [figures],
  )
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return (
    <>
      <ScreenTitle title={questionTitle(question)} />
      <Facts
        facts={[
          {
            name: strings.common.event,
            value: question.event && (
              <Link href={`/events?words=${encodeURIComponent(question.event)}`}>
                <bdi>{question.event}</bdi>
              </Link>
            ),
          },
          { name: strings.common.place, value: question.place },
          {
            name: strings.common.date,
            value: question.from && daysInWords({ from: question.from, to: question.to ?? question.from }),
          },
          { name: strings.question.origins, value: <strong>{originsInWords(origins)}</strong> },
        ]}
      />
      <section>
        <h2>{strings.question.chart}</h2>
        <ClaimsChart figures={figures} marks={marks} />
      </section>
      <section>
        <h2>{strings.question.table}</h2>
        <FigureTable answer={answer} marks={marks} />
      </section>
      {numbers.length > 1 && (
        <section>
          <h2>{strings.question.why}</h2>
          <ul className="plain">
            {numbers.map((number) => {
              const first = byId.get(number.figures[0] ?? '')
              return (
                <li key={number.figures.join()}>
                  <strong>{first ? <Bounds figure={first} /> : number.text}</strong>: {originsInWords(number.origins)}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section>
        <h2>{strings.question.findings}</h2>
        {findings.length === 0 ? (
          <p className="faint">{strings.question.none}</p>
        ) : (
          <div className="cards">
            {findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </div>
        )}
      </section>
      {relations.length > 0 && (
        <details className="card">
          <summary>
            {strings.question.relations} ({relations.length})
          </summary>
          <ul className="plain">
            {relations.map(({ figures: [one, other], kind, reason }) => (
              <li key={`${one} ${other}`}>
                <RelatedNumber figure={byId.get(one)} /> · <RelatedNumber figure={byId.get(other)} />{' '}
                <span className="kind">{kind}</span> <bdi className="faint">{reason}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {withheld.length > 0 && (
        <section>
          <h2>{strings.question.withheld}</h2>
          <ul className="plain">
            {withheld.map((claim) => (
              <li key={claim.id}>
                <VoiceChain voice={claim.voice} />:{' '}
                <Link href={documentAddress(claim.document, { mark: claim.id })}>
                  <bdi>“{claim.text}”</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function RelatedNumber({ figure }: { readonly figure: LedgerFigure | undefined }) {
  if (figure === undefined) return null
  return (
    <Link href={documentAddress(figure.document, { mark: figure.id })}>
      <Bounds figure={figure} />
    </Link>
  )
}

function FigureTable({ answer: { figures }, marks }: { answer: Explanation; marks: Map<string | null, OriginMark> }) {
  return (
    <DataTable
      label={strings.question.table}
      columns={[
        strings.common.number,
        strings.common.voice,
        strings.common.origin,
        strings.common.said,
        strings.question.standing,
        strings.question.sentence,
      ]}
      className="figures"
    >
      {figures.map((figure) => {
        const { id, document, path, voice, origin, said, published, standing, sentence, review, stance } = figure
        const mark = marks.get(origin)
        return (
          <tr key={id} id={id}>
            <th scope="row">
              <Link href={documentAddress(document, { mark: id })}>
                <Bounds figure={figure} />
              </Link>
              <ReviewState review={review} />
            </th>
            <td>
              <VoiceChain voice={voice} />
              {stance !== null && stance !== undefined && <div className="faint">{stance}</div>}
            </td>
            <td>
              <span className="sign" aria-hidden="true" style={{ color: mark?.colour }}>
                {mark?.sign}
              </span>{' '}
              <bdi>{origin ?? strings.common.unnamed}</bdi>
            </td>
            <td>
              <Days date={said ?? published} />
            </td>
            <td>
              {standing !== undefined && (
                <>
                  <span className={`badge counts-${standing.counts}`}>{strings.question.counts[standing.counts]}</span>
                  <div className="faint">{standing.reason}</div>
                </>
              )}
            </td>
            <td>
              <SentenceAround figure={figure} sentence={sentence} />
              <div>
                <PathName path={path} />
              </div>
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}

function SentenceAround({ figure, sentence }: { figure: LedgerFigure; sentence: { start: number; text: string } }) {
  const [from, to] = [figure.start - sentence.start, figure.end - sentence.start]
  return (
    <span dir="auto" className="sentence">
      {sentence.text.slice(0, from)}
      <mark>{sentence.text.slice(from, to)}</mark>
      {sentence.text.slice(to)}
    </span>
  )
}

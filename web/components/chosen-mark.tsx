import { Link } from 'wouter'
import type { Claim, LedgerFigure, Explanation, Marks } from '../../src/model/index.ts'
import { useAnswer } from '../api.ts'
import { questionAddress } from '../address.ts'
import { strings } from '../strings.ts'
import { Decisions } from './decisions.tsx'
import { FindingCard } from './finding.tsx'
import { Bounds, Confidence, Days, Facts, ReviewState, VoiceChain } from './words.tsx'

/** The claim or figure that was chosen: its chain, its date, its event, how it compares, and what can be decided about it. */
export function ChosenMark({
  marks,
  chosen,
  onChoose,
}: {
  readonly marks: Marks
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}) {
  const figure = marks.figures.find(({ id }) => id === chosen)
  const claim = marks.claims.find(({ id }) => id === (chosen ?? undefined))
  if (figure !== undefined) return <FigurePart figure={figure} question={figure.question} onChoose={onChoose} />
  if (claim !== undefined) return <ClaimPart claim={claim} marks={marks} onChoose={onChoose} />
  return (
    <section className="card">
      <p className="help">{strings.document.choose}</p>
      <p>
        {marks.claims.length} {strings.document.claims.toLowerCase()}, {marks.figures.length}{' '}
        {strings.document.figures.toLowerCase()}
      </p>
    </section>
  )
}

type Choose = (id: string | null) => void

function ClaimPart({ claim, marks, onChoose }: { claim: Claim; marks: Marks; onChoose: Choose }) {
  const { text, voice, stance, said, published, confidence, review, figures } = claim
  const own = marks.figures.filter(({ id }) => figures.includes(id))
  return (
    <section className="card chosen-part" aria-live="polite">
      <ChosenHead words={text} onChoose={onChoose} />
      <ReviewState review={review} />
      <Facts
        facts={[
          { name: strings.common.voice, value: <VoiceChain voice={voice} /> },
          { name: strings.common.stance, value: stance },
          { name: strings.common.said, value: <Days date={said ?? published} /> },
          { name: strings.common.confidence, value: <Confidence value={confidence} /> },
          {
            name: strings.document.figures,
            value: own.length > 0 && (
              <ul className="plain">
                {own.map((figure) => (
                  <li key={figure.id}>
                    <a href={`?mark=${figure.id}`}>
                      <Bounds figure={figure} /> {figure.measure}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Decisions of="claim" item={claim} />
    </section>
  )
}

function ChosenHead({ words, onChoose }: { words: string; onChoose: Choose }) {
  return (
    <div className="chosen-head">
      <blockquote dir="auto">{words.length > 300 ? `${words.slice(0, 299)}…` : words}</blockquote>
      <button type="button" className="button quiet" aria-label={strings.close} onClick={() => onChoose(null)}>
        ✕
      </button>
    </div>
  )
}

function FigurePart({
  figure,
  question,
  onChoose,
}: {
  figure: LedgerFigure
  question: string | null
  onChoose: Choose
}) {
  const asked = useAnswer<Explanation>(question === null ? null : `/questions/${question}`)
  const answer = question === null ? undefined : asked.data
  const findings = answer?.findings.filter(({ evidence }) =>
    evidence.some(
      ({ document, start, end }) => document === figure.document && start < figure.end && figure.start < end,
    ),
  )
  const { text, voice, measure, population, place, event, asOf, said, origin, review, modality } = figure
  const standing = answer?.figures.find(({ id }) => id === figure.id)?.standing
  return (
    <section className="card chosen-part" aria-live="polite">
      <ChosenHead words={text} onChoose={onChoose} />
      <ReviewState review={review} />
      <Facts
        facts={[
          { name: strings.common.number, value: <Bounds figure={figure} /> },
          { name: strings.common.measure, value: [measure, population].filter(Boolean).join(': ') },
          { name: strings.common.voice, value: <VoiceChain voice={voice} /> },
          { name: strings.common.origin, value: origin ?? strings.common.unnamed },
          { name: strings.common.event, value: <bdi>{event}</bdi> },
          { name: strings.common.place, value: place },
          { name: strings.common.date, value: <Days date={asOf ?? said} /> },
          {
            name: strings.question.standing,
            value: standing && `${strings.question.counts[standing.counts]}. ${standing.reason}`,
          },
          { name: strings.common.stance, value: modality === 'asserted' ? null : modality },
          {
            name: strings.common.question,
            value: answer && (
              <Link href={questionAddress(answer.id)}>
                {answer.figures.length} {strings.document.figures.toLowerCase()},{' '}
                {strings.question.origins.toLowerCase()} {answer.origins.low}–{answer.origins.high}
              </Link>
            ),
          },
        ]}
      />
      <Decisions of="figure" item={figure} />
      {findings?.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </section>
  )
}

import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { Claim, LedgerFigure, ReviewItem } from '../../src/model/index.ts'
import { useAnswer } from '../api.ts'
import { documentAddress, questionAddress } from '../address.ts'
import { strings } from '../strings.ts'
import { Bounds, Confidence, Days, Facts, PathName, ReviewState, VoiceChain } from './words.tsx'

/** So many figures of a claim have a key each. */
export const withKeys = 9

export function itemOf({ claim, figures }: ReviewItem): Claim | LedgerFigure | undefined {
  return claim ?? figures[0]
}

/** A claim or figure of the queue, with all that is needed to decide about it. */
export function ReviewedItem({
  item,
  onCorrect,
}: {
  readonly item: ReviewItem
  /** Asks for the correction of one of the claim's figures. */
  readonly onCorrect: (figure: LedgerFigure) => void
}) {
  const { claim, figures, reasons, questions, of, id } = item
  const one = itemOf(item)
  if (one === undefined) return null
  const { document, path, start, end, voice, stance, review } = one
  return (
    <>
      <InContext document={document} start={start} end={end} />
      <ReviewState review={review} />
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Facts
        facts={[
          { name: strings.common.voice, value: <VoiceChain voice={voice} /> },
          { name: strings.common.stance, value: stance ?? strings.review.ownVoice },
          { name: strings.common.said, value: <Days date={claim?.said ?? claim?.published ?? figures[0]?.said} /> },
          { name: strings.common.confidence, value: claim && <Confidence value={claim.confidence} /> },
          {
            name: strings.document.figures,
            value: figures.length > 0 && (
              <ul className="plain">
                {figures.map((figure, at) => (
                  <li key={figure.id}>
                    <span className="chip">
                      <Bounds figure={figure} /> {figure.measure} {figure.population}
                    </span>{' '}
                    <ReviewState review={figure.review} />
                    {claim !== null && (
                      <Button
                        className="button quiet"
                        aria-label={`${strings.review.correct} ${figure.text}`}
                        onPress={() => onCorrect(figure)}
                      >
                        {strings.review.correct} {at < withKeys && <kbd>{at + 1}</kbd>}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          { name: strings.common.event, value: figures[0]?.event && <bdi>{figures[0].event}</bdi> },
          {
            name: strings.common.question,
            value:
              questions.length > 0 &&
              questions.map((question) => (
                <Link key={question} href={questionAddress(question)} className="chip">
                  {question}
                </Link>
              )),
          },
          {
            name: strings.common.document,
            value: (
              <>
                <PathName path={path} />{' '}
                <Link href={documentAddress(document, { mark: id })}>{strings.review.openDocument}</Link>
              </>
            ),
          },
        ]}
      />
      <span className="faint">{of}</span>
    </>
  )
}

const around = 300

/** The words with what stands before and after them. */
function InContext({ document, start, end }: { document: string; start: number; end: number }) {
  const from = Math.max(0, start - around)
  const { data } = useAnswer<{ text: string; start: number }>(`/documents/${document}/text`, {
    start: from,
    end: end + around,
  })
  // While the next text is on its way the last one is still there: it would be marked at the wrong place.
  if (data === undefined || data.start !== from) return <p className="excerpt" />
  const { text } = data
  return (
    <p className="excerpt" dir="auto" tabIndex={0} role="group" aria-label={strings.common.words}>
      {text.slice(0, start - from)}
      <mark>{text.slice(start - from, end - from)}</mark>
      {text.slice(end - from)}
    </p>
  )
}

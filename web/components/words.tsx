import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Figure, Review, Span, UncertainDate, Voice } from '../../src/model/index.ts'
import { daysInWords } from '../../src/model/claim-words.ts'
import { gradeInWords } from '../../src/model/judgement-words.ts'
import { bounds } from '../../src/model/quantity-words.ts'
import { documentAddress, sourceAddress } from '../address.ts'
import { strings } from '../strings.ts'

/** The chain behind a claim, first speaker first; unnamed sources in quotes. */
export function VoiceChain({ voice }: { readonly voice: Voice }) {
  const links = voice.filter((link, at) => link.name !== voice[at - 1]?.name)
  return (
    <span className="voice">
      {links.map(({ name, role, named }, at) => (
        <Fragment key={at}>
          {at > 0 && <span className="then"> › </span>}
          <bdi className={`party ${role}`}>
            {named || role === 'publisher' ? <Link href={sourceAddress(name)}>{name}</Link> : `“${name}”`}
          </bdi>
        </Fragment>
      ))}
    </span>
  )
}

/** A date as it can be known: a day, a month, a year or from … to, and where it comes from. */
export function Days({ date }: { readonly date: UncertainDate | null | undefined }) {
  if (date === null || date === undefined) return <span className="faint">{strings.common.undated}</span>
  return (
    <time dateTime={date.from} title={date.basis}>
      {daysInWords(date)}
    </time>
  )
}

export function Bounds({
  figure,
}: {
  readonly figure: Pick<Figure, 'value' | 'low' | 'high' | 'qualifier' | 'unit' | 'per'>
}) {
  const { unit, per } = figure
  return (
    <span className="number">
      {bounds(figure)}
      {unit !== 'persons' && <span className="unit"> {unit}</span>}
      {per !== null && <span className="unit"> per {per}</span>}
    </span>
  )
}

interface Quoted extends Span {
  readonly document: string
  readonly path: string
  readonly text: string
}

/** Words of a document, one step from where they stand. */
export function WordsLink({ words, mark, children }: { words: Quoted; mark?: string; children?: ReactNode }) {
  const { document, start, end, text } = words
  return (
    <Link className="quote" href={documentAddress(document, mark === undefined ? { start, end } : { mark })}>
      <bdi dir="auto">“{children ?? text}”</bdi>
    </Link>
  )
}

/** The last part of a path, the whole of it on demand. */
export function PathName({ path }: { readonly path: string }) {
  return (
    <bdi className="path" title={path}>
      {path.split('/').at(-1)}
    </bdi>
  )
}

/** What people decided about a claim or a figure. */
export function ReviewState({ review }: { readonly review: Review | undefined }) {
  if (review === undefined) return null
  const { verdict, correction, grade, judgements } = review
  const last = judgements.at(-1)
  const title = last === undefined ? '' : `${strings.common.by(last.by)}, ${last.time.slice(0, 10)}`
  return (
    <span className="review-state" title={title}>
      {verdict !== null && <span className={`badge ${verdict}`}>{strings.review[verdict]}</span>}
      {correction !== null && <span className="badge corrected">{strings.review.corrected}</span>}
      {grade !== null && <span className="badge grade">{gradeInWords(grade)}</span>}
    </span>
  )
}

export function Confidence({ value }: { readonly value: number }) {
  return (
    <span className="confidence">
      <meter min={0} max={1} low={0.5} value={value} aria-label={strings.common.confidence} /> {value.toFixed(2)}
    </span>
  )
}

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Facts with their names. What is null is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

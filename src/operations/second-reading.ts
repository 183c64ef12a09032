import {
  contains,
  overlaps,
  type Attribution,
  type Notice,
  type Proposal,
  type QuotedSpan,
  type ReaderAgreement,
  type Reading,
  type Rejection,
  type RejectionReason,
  type SecondReading,
  type Span,
} from '../model/index.ts'

/** The proposals whose every span still quotes the text: a kept one could be older than the way the text is read now. */
export function standingProposals({ proposals }: SecondReading, text: string): readonly Proposal[] {
  const stands = (span: QuotedSpan): boolean => span.text !== '' && text.slice(span.start, span.end) === span.text
  return proposals.filter(({ source, cue, content }) => [...source, ...cue, ...content].every(stands))
}

/** A reading that knows of the proposals, with what there is to know of its second reader: agreement, gaps, rejections. */
export function withSecondReader(reading: Reading, second: SecondReading): Reading {
  const counted = second.proposals.filter((proposal) => isTaken(proposal, reading.attributions)).length
  const rejected = withMoved(second.rejected, second.proposals.length - counted)
  const { model, host, time, read, unread } = second
  const attributions = reading.attributions.map((one) => whereRead(read, one))
  return {
    ...reading,
    attributions,
    notices: [...reading.notices, ...unread.map((gap) => gapNotice(second, gap)), ...rejectionNotice(second, rejected)],
    secondReader: {
      ...{ model, host, time, read, unread },
      proposals: counted,
      rejected,
      agreement: read.length === 0 ? null : agreementOn(read, attributions),
    },
  }
}

function isTaken({ content }: Proposal, attributions: readonly Attribution[]): boolean {
  return attributions.some(
    (one) =>
      one.readers?.includes('second') === true &&
      one.content.some((span) => content.some((proposed) => overlaps(span, proposed))),
  )
}

function withMoved(rejected: readonly Rejection[], moved: number): readonly Rejection[] {
  return moved === 0 ? rejected : [...rejected, { reason: 'moved', count: moved }]
}

/** Of what the second reader did not read, nothing says that the first alone found it. */
function whereRead(read: readonly Span[], attribution: Attribution): Attribution {
  if (attribution.readers?.includes('second') === true || isIn(read, attribution)) return attribution
  const { readers: _, ...rest } = attribution
  return rest
}

function isIn(read: readonly Span[], { cue, content }: Attribution): boolean {
  const [anchor = content[0]] = cue
  return anchor !== undefined && read.some((passage) => contains(passage, anchor))
}

/** Over the attributions of what the second reader read to its end. */
function agreementOn(read: readonly Span[], attributions: readonly Attribution[]): ReaderAgreement {
  const count = { both: 0, firstOnly: 0, secondOnly: 0 }
  for (const attribution of attributions) {
    if (!isIn(read, attribution)) continue
    const { readers } = attribution
    count[readers?.length === 2 ? 'both' : readers?.[0] === 'second' ? 'secondOnly' : 'firstOnly'] += 1
  }
  const all = count.both + count.firstOnly + count.secondOnly
  return { ...count, rate: all === 0 ? null : Math.round((count.both / all) * 1000) / 1000 }
}

function gapNotice({ model, host }: SecondReading, { start, end, reason }: SecondReading['unread'][number]): Notice {
  return {
    kind: 'second-reader',
    start,
    end,
    reason: `the second reader (${model} at ${host}) did not read this, or not all of it: ${reason}`,
  }
}

/** Why proposals do not count, in words. */
const reasons: Readonly<Record<RejectionReason, string>> = {
  malformed: 'not of the form asked for',
  incomplete: 'without content, or with neither source nor cue',
  'too-long': 'longer than a source, cue or content can be',
  'not-verbatim': 'quoting words that do not stand there',
  ambiguous: 'quoting words that stand in several places alike',
  overlapping: 'with source, cue and content on the same words',
  'far-apart': 'with words that lie too far apart',
  repeated: 'proposed before',
  'too-many': 'beyond the most that one answer may hold',
  moved: 'quoting words that do not stand there as the text is read now',
}

function rejectionNotice({ model, host }: SecondReading, rejected: readonly Rejection[]): Notice[] {
  if (rejected.length === 0) return []
  const all = rejected.reduce((sum, { count }) => sum + count, 0)
  const told = rejected.map(({ reason, count }) => `${count} ${reasons[reason]}`).join('; ')
  const what = all === 1 ? '1 proposal does' : `${all} proposals do`
  const reason = `${what} not count, of the second reader (${model} at ${host}): ${told}`
  return [{ kind: 'second-reader', start: 0, end: 0, reason }]
}

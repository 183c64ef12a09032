import { dates, type DateInText } from '../../operations/dates.ts'
import type { DateBasis } from '../../model/index.ts'
import type { DatesOptions } from '../commands/dates.ts'
import { csvRecord } from '../../operations/csv.ts'
import type { Session } from '../session.ts'
import { days } from '../show/date.ts'
import { quoted } from '../show/quoted.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function showDates(session: Session, words: readonly string[], options: DatesOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    let shown = 0
    if (options.csv === true) await session.out.line(csvRecord(columns))
    for await (const one of dates(ledger, { ...options, words: words.join(' ') })) {
      if (options.json === true) await session.out.json(one)
      else if (options.csv === true) await session.out.line(record(one))
      else await session.out.lines([...(shown === 0 ? [] : ['']), ...dateLines(page, one)])
      shown += 1
      if (session.signal.aborted) return
    }
    if (shown === 0) await session.note('No date of this ledger answers that.')
  })
}

const bases: Readonly<Record<DateBasis, string>> = {
  stated: 'stated in full',
  partial: 'stated in part, completed by the publication or the text before',
  relative: 'counted from the publication or a date before it',
  publication: 'the date of publication',
  manifest: 'from the manifest',
  context: 'from the text before',
}

function dateLines(page: Page, { date, kind, text, sentence, published, path, start, end }: DateInText): string[] {
  const from = published === null ? '' : `; published ${days(published)}`
  const means = `${quoted(text)} means ${kind === 'period' ? 'the time ' : ''}${inDays(date)}`
  return [
    ...page.paragraph(means, { role: 'strong' }),
    ...page.paragraph(`${bases[date.basis]}${from}`, { indent: 2, role: 'faint' }),
    ...page.excerpt(sentence.text, start - sentence.start, end - sentence.start, 2),
    ...page.paragraph(`${path}:${start}–${end}`, { indent: 2, role: 'faint' }),
  ]
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** A single day with the day of the week, for whoever has a calendar at hand. */
function inDays(date: DateInText['date']): string {
  if (date.from !== date.to) return days(date)
  return `${date.from}, a ${weekdays[new Date(`${date.from}T00:00:00Z`).getUTCDay()] ?? ''}`
}

const columns = [
  'text',
  'from',
  'to',
  'basis',
  'kind',
  'published_from',
  'published_to',
  'path',
  'start',
  'end',
  'sentence',
  'document',
]

function record({ text, date, kind, published, path, start, end, sentence, document }: DateInText): string {
  return csvRecord([
    ...[text, date.from, date.to, date.basis, kind, published?.from, published?.to],
    ...[path, start, end, sentence.text, document],
  ])
}

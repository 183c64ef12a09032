import type { Ledger } from '../ledger/index.ts'
import type { DateBasis, DatedWords, Location, QuotedSpan, UncertainDate } from '../model/index.ts'
import { hasWords } from './names.ts'
import { isWithinDates } from './said.ts'
import { sentenceAround } from './sentence.ts'

export interface DateFilter {
  /** Words that the date's own words or its sentence hold, all of them. */
  readonly words?: string | undefined
  /** ISO days, both included, that the date may mean. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly basis?: DateBasis | undefined
}

/** Words of a document that tell a time, what they are read as, and the sentence they stand in. */
export interface DateInText extends Location {
  readonly schema: 'hearsay/date/1'
  readonly kind: DatedWords['kind']
  readonly date: UncertainDate
  readonly sentence: QuotedSpan
  /** When the document was published: what relative words are counted from. */
  readonly published: UncertainDate | null
}

/** Every date that the documents tell, in the order of documents and text, one document in memory at a time. */
export async function* dates(ledger: Ledger, filter: DateFilter = {}): AsyncGenerator<DateInText> {
  for (const { document, path, published } of await ledger.documents()) {
    const reading = await ledger.reading(document)
    if (reading === null) continue
    for (const { kind, date, start, end, text } of reading.dates) {
      const sentence = sentenceAround(reading.text, { start, end })
      const one: DateInText = {
        ...{ schema: 'hearsay/date/1', kind, date, text, sentence, published, document, path, start, end },
      }
      if (isAsked(one, filter)) yield one
    }
  }
}

function isAsked({ date, text, sentence }: DateInText, { words, from, to, basis }: DateFilter): boolean {
  if (basis !== undefined && date.basis !== basis) return false
  if (words !== undefined && words.trim() !== '' && !hasWords(words, [text, sentence.text])) return false
  return isWithinDates(date, from, to)
}

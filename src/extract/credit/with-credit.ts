import {
  outsideArticle,
  type ChainLink,
  type Credit,
  type Document,
  type Extraction,
  type Party,
  type Voice,
} from '../../model/index.ts'
import { creditOf } from './credit.ts'

/**
 * What a page that prints an agency's copy says it says on the agency's word: the agency is a link of every chain, before
 * the publisher, and speaks first where the page speaks in its own voice. Unchanged where nothing is credited.
 */
export function withCredit(extraction: Extraction, document: Document): Extraction {
  const outside = document.notices.filter(({ kind }) => outsideArticle.has(kind))
  const credit = creditOf(document.text, outside)
  if (credit === null || isSame(document.publisher ?? '', credit)) return extraction
  const credited = <Row extends { readonly voice: Voice }>(row: Row): Row => ({
    ...row,
    voice: passedOn(row.voice, credit),
  })
  return {
    ...extraction,
    credit,
    attributions: extraction.attributions.map(credited),
    figures: extraction.figures.map(credited),
    acts: extraction.acts.map(credited),
    parties: withParty(extraction.parties, credit),
  }
}

/** An embedded post stands outside the copy; what has its own publisher last is told by somebody else. */
function passedOn(voice: Voice, credit: Credit): Voice {
  if (voice.some((link) => isSame(link.name, credit))) return voice
  const at = voice.findIndex(({ role }) => role === 'publisher')
  const end = at === -1 ? voice.length : at
  const { agency, start, end: last, text } = credit
  const link: ChainLink = {
    ...{ name: agency, role: end === 0 ? 'speaker' : 'relay', named: true },
    mention: { start, end: last, text },
  }
  return [...voice.slice(0, end), link, ...voice.slice(end)]
}

/** Under both names, so that "AP" here and "Associated Press" there are one party. */
function withParty(parties: readonly Party[], credit: Credit): Party[] {
  const { agency, printed, start, end } = credit
  const known = parties.find(({ name, names }) => [name, ...names].some((one) => isSame(one, credit)))
  const names = [...new Set([...(known?.names ?? []), agency, printed])]
  if (known !== undefined) return parties.map((party) => (party === known ? { ...party, names } : party))
  const mentions = [{ start, end }]
  return [...parties, { name: agency, names, kind: 'outlet', mentions, descriptions: [], affiliations: [] }]
}

function isSame(name: string, { agency, printed }: Credit): boolean {
  const folded = (one: string): string => one.toLowerCase().replace(/^the /, '').trim()
  return folded(name) === folded(agency) || folded(name) === folded(printed)
}

import type { Claim, DocumentRow, Grade, JudgedEntry } from '../model/index.ts'

/** The Admiralty system's words for how credible a content is; 6 says nothing of it. */
const credibilityWords = {
  1: 'confirmed by other independent sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const

/**
 * A claim as schema.org has it (Claim), and a ClaimReview for each grade of its content that a person gave: the program
 * rates nothing.
 */
export function claimItems(claim: Claim, document: DocumentRow | undefined): Record<string, unknown>[] {
  const item = claimItem(claim, document)
  const graded = (claim.review?.judgements ?? []).flatMap((entry) =>
    entry.judgement.kind === 'grade' && entry.judgement.grade.credibility !== null
      ? [reviewItem(claim, item, entry, entry.judgement.grade)]
      : [],
  )
  return [item, ...graded]
}

function claimItem({ id, text, voice, said, published }: Claim, document: DocumentRow | undefined) {
  const [first] = voice
  const when = said ?? published
  return {
    '@type': 'Claim',
    '@id': `urn:hearsay:claim:${id}`,
    text,
    ...(first?.named === true && { author: { '@type': 'Thing', name: first.name } }),
    ...(when !== null && { datePublished: when.from === when.to ? when.from : `${when.from}/${when.to}` }),
    ...(document !== undefined && { appearance: appearance(document) }),
  }
}

function appearance({ document, title, url, publisher, published }: DocumentRow) {
  return {
    '@type': 'CreativeWork',
    identifier: document,
    ...(title !== null && { name: title }),
    ...(url !== null && { url }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published !== null && { datePublished: published.from }),
  }
}

function reviewItem(
  { text }: Claim,
  item: Record<string, unknown>,
  { sequence, time, by, note }: JudgedEntry,
  grade: Grade,
) {
  const credibility = grade.credibility ?? 6
  return {
    '@type': 'ClaimReview',
    '@id': `${String(item['@id'])}:judgement:${sequence}`,
    claimReviewed: text,
    itemReviewed: { '@id': item['@id'] },
    datePublished: time,
    ...(by !== null && { author: { '@type': 'Person', name: by } }),
    ...(note !== null && { reviewBody: note }),
    reviewRating: {
      '@type': 'Rating',
      // On schema.org more is better, in the Admiralty system less: 1 confirmed is 5, 5 improbable is 1.
      ...(credibility < 6 && { ratingValue: 6 - credibility, bestRating: 5, worstRating: 1 }),
      alternateName: `Admiralty ${credibility}: ${credibilityWords[credibility]}`,
    },
  }
}

import type { Modality, Qualifier } from '../../../../model/index.ts'

export interface Wording {
  readonly qualifier: Qualifier
  readonly modality?: Modality
}

/** Words before a number that bound it, longest first where one ends another. */
export const wordingsBefore: ReadonlyMap<string, Wording> = new Map<string, Wording>(
  (
    [
      [
        'at-least',
        'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at the very least|at a minimum',
      ],
      [
        'more-than',
        'more than|over|above|in excess of|upwards of|upward of|just over|well over|far more than|slightly more than|a little over|' +
          'just above|well above|a little more than|exceeding|well more than|greater than|somewhat over|just more than|many more than|beyond|higher than|larger than|bigger than|surpassing|surpassed',
      ],
      [
        'at-most',
        'up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|at the most|as high as|not over',
      ],
      [
        'less-than',
        'less than|fewer than|under|below|just under|just below|well under|well below|slightly less than|a little under|slightly under|lower than|smaller than',
      ],
      ['nearly', 'nearly|almost|close to|approaching|nearing|just short of|just shy of|very nearly|not quite'],
      [
        'about',
        'about|around|roughly|approximately|some|circa|approx|approx.|somewhere around|in the region of|in the neighborhood of|' +
          'in the neighbourhood of|on the order of|in the order of|closer to|an average of|~|≈|ca.|barely|an approximate|more or less',
      ],
      [
        'exact',
        'exactly|precisely|only|just|a total of|as few as|as little as|a mere|a record|fully|altogether|all of|a further total of|a combined',
      ],
      ['between', 'between|from|anywhere from|anywhere between|somewhere between'],
    ] as const
  ).flatMap(([qualifier, phrases]) => phrases.split('|').map((phrase) => [phrase, { qualifier }] as const)),
)
  .set('an estimated', { qualifier: 'about', modality: 'estimated' })
  .set('estimated', { qualifier: 'about', modality: 'estimated' })
  .set('an estimated total of', { qualifier: 'about', modality: 'estimated' })
  .set('a reported', { qualifier: 'exact', modality: 'hedged' })

/** Wordings that leave a number exact are no part of its words ("only 12" is "12"). */
export const plainWordings: ReadonlySet<Qualifier> = new Set(['exact'])

/** Words after a number, or after what it counts, that bound it. */
export const wordingsAfter: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  ['or more', { qualifier: 'at-least' }],
  ['and more', { qualifier: 'at-least' }],
  ['and counting', { qualifier: 'at-least' }],
  ['or over', { qualifier: 'at-least' }],
  ['and above', { qualifier: 'at-least' }],
  ['and over', { qualifier: 'at-least' }],
  ['or higher', { qualifier: 'at-least' }],
  ['at least', { qualifier: 'at-least' }],
  ['at a minimum', { qualifier: 'at-least' }],
  ['plus', { qualifier: 'at-least' }],
  ['- plus', { qualifier: 'at-least' }],
  ['+', { qualifier: 'at-least' }],
  ['odd', { qualifier: 'about' }],
  ['- odd', { qualifier: 'about' }],
  ['or so', { qualifier: 'about' }],
  ['or thereabouts', { qualifier: 'about' }],
  ['or less', { qualifier: 'at-most' }],
  ['or fewer', { qualifier: 'at-most' }],
  ['at most', { qualifier: 'at-most' }],
])

export const longestWording = 6

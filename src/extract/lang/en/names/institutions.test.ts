import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findNames } from './names.ts'

function documentOf(text: string): Document {
  return {
    id: 'sha256:0',
    path: '-',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: null,
    text,
    notices: [],
    headings: [],
  }
}

const namedIn = (text: string): string[] =>
  findNames(analyse(documentOf(text)))
    .entities.filter(({ named }) => named)
    .map(({ name }) => name)

describe('a body that is one in its country or town is named', () => {
  const bodies: { text: string; name: string }[] = [
    { text: 'The interior ministry counted 12.', name: 'interior ministry' },
    { text: 'Police counted 12.', name: 'police' },
    { text: 'It rained, the fire service said.', name: 'fire service' },
    { text: 'They asked the prosecutor general’s office.', name: 'prosecutor general’s office' },
    { text: 'The UN human rights office counted 12.', name: 'UN human rights office' },
    { text: 'The finance ministry estimates it.', name: 'finance ministry' },
    { text: 'The national statistics office counted 12.', name: 'national statistics office' },
    { text: 'The supreme court agreed.', name: 'supreme court' },
    { text: 'The mayor’s office agreed.', name: 'mayor’s office' },
    { text: 'The Prosecutor General’s Office agreed.', name: 'Prosecutor General’s Office' },
  ]
  for (const { text, name } of bodies) test(text, () => expect(namedIn(text)).toContain(name))
})

describe('nobody in particular is named', () => {
  const nobody = [
    'The ministry counted 12.',
    'A court agreed.',
    'Several ministries agreed.',
    'Officials agreed.',
    'The authorities agreed.',
    'The regime agreed.',
    'State media agreed.',
    'A local council agreed.',
    'Police officers agreed.',
    'The Members agreed.',
  ]
  for (const text of nobody) test(text, () => expect(namedIn(text)).toEqual([]))
})

describe('the same body is one entity', () => {
  const same = [
    'The interior ministry counted 12. It rained. The ministry was late.',
    'The interior ministry counted 12. The Interior Ministry was late.',
    'Police counted 12. The police were late.',
  ]
  for (const text of same) test(text, () => expect(namedIn(text)).toHaveLength(1))
})

import { describe, expect, test } from 'vitest'
import type { Brief, BriefClaim } from '../model/index.ts'
import { briefHtml, briefMarkdown } from './index.ts'

const document = `sha256:${'ab'.repeat(32)}`

function claim(facts: Partial<BriefClaim>): BriefClaim {
  const sentence = { start: 0, end: 24, text: 'At least 50 people died.' }
  return {
    ...{ value: 50, low: 50, high: null, qualifier: 'at-least', unit: 'persons', per: null, modality: 'asserted' },
    ...{ amount: '≥ 50', population: 'people', voice: 'Harbour Front', origin: 'Harbour Front', isSaid: false },
    when: { text: null, from: '2021-03-05', to: '2021-03-05', basis: 'stated' },
    standing: { counts: 'yes', reason: 'The word of Harbour Front.' },
    ...{ document, path: 'front.txt', start: 0, end: 11, sentence },
    ...facts,
  }
}

const brief: Brief = {
  event: { label: 'dock strike, Port Sele, March 2021', place: 'Port Sele', from: '2021-03-01', to: '2021-03-31' },
  filters: ['only killed'],
  made: { day: '2026-01-02', tool: 'hearsay', documents: 3 },
  questions: [
    {
      id: 'q123456',
      question: { event: null, place: null, measure: 'killed', population: 'people', from: null, to: null },
      origins: { low: 2, high: 2, families: ['Harbour Front', 'رادیو بندر'], perhaps: [] },
      claims: [
        claim({}),
        claim({
          amount: '90',
          value: 90,
          low: 90,
          high: 90,
          qualifier: 'exact',
          voice: 'رادیو بندر',
          origin: 'رادیو بندر',
        }),
        claim({
          amount: '<b>70</b>',
          value: 70,
          low: 70,
          high: 70,
          qualifier: 'exact',
          voice: '“a nurse” › Lantern',
          origin: null,
        }),
      ],
    },
  ],
  findings: [
    {
      schema: 'hearsay/finding/1',
      id: '0a1b2c3d4e5f',
      kind: 'conflict',
      verdict: 'fails',
      reason: 'No number satisfies both.',
      evidence: [],
    },
  ],
  withheld: [],
  leftOut: [{ what: '2 figures on these questions', reason: 'by the filters in force' }],
  sources: [
    {
      family: 'Harbour Front',
      documents: [{ document, path: 'front.txt', publisher: 'Harbour Front', title: null, published: null, url: null }],
    },
  ],
}

describe('a comparison in HTML', async () => {
  const html = await briefHtml(brief)
  const facts = {
    'holds no script and loads nothing': () => expect(html).not.toMatch(/<script|\ssrc=|<link|url\(/i),
    'says its language and direction': () => expect(html).toContain('<html lang="en" dir="ltr">'),
    'isolates names of another direction': () => expect(html).toContain('<bdi>رادیو بندر</bdi>'),
    'takes no markup from documents': () => expect(html).not.toContain('<b>70</b>'),
    'names the filters in force': () => expect(html).toContain('only killed'),
    'names the SHA-256 of documents': () => expect(html).toContain(document),
    'describes its chart': () => expect(html).toMatch(/<svg aria-label="Claims in order of time[^>]*role="img"/),
    'has a table beside the chart': () => expect(html.match(/<th scope="row">/g)).toHaveLength(3),
    'tells origins apart by letter': () => expect(html).toMatch(/<b>A<\/b>[\s\S]*<b>B<\/b>[\s\S]*<b>\?<\/b>/),
  }
  for (const [fact, check] of Object.entries(facts)) test(fact, check)
})

describe('a comparison in Markdown', () => {
  const markdown = briefMarkdown(brief)
  const facts = {
    'has a row for each claim': () => expect(markdown.match(/^\| (?!figure|---)/gm)).toHaveLength(3),
    'draws open bounds with an arrow': () => expect(markdown).toMatch(/≥ 50 \| *A─+→\|/),
    'takes no markup from documents': () => expect(markdown).toContain('\\<b\\>70'),
    'tells what was left out and why': () =>
      expect(markdown).toContain('2 figures on these questions: by the filters in force'),
  }
  for (const [fact, check] of Object.entries(facts)) test(fact, check)
})

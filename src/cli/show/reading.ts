import type { Attribution, Figure, QuotedSpan, Reading } from '../../model/index.ts'
import type { Page } from '../terminal/page.ts'
import { counts } from './counts.ts'
import { date } from './date.ts'
import { findingLines } from './findings.ts'
import { grouped } from './grouped.ts'
import { Legend } from './legend.ts'
import { counted, quantity } from './quantity.ts'
import { quoted } from './quoted.ts'
import { agreement, foundBy } from './readers.ts'
import { review } from './review.ts'
import { voice } from './voice.ts'

/** One document for people: what it is, who says what in it, its own figures, what does not add up, what to know. */
export function readingLines(page: Page, reading: Reading, legend = new Legend()): string[] {
  for (const figure of reading.figures) legend.note(quantity(figure))
  return [
    ...header(page, reading),
    ...section(page, 'Claims', claims(page, reading)),
    ...section(
      page,
      'Figures in the writer’s own voice',
      figureTable(page, byClaim(reading.figures).get(null) ?? [], 2),
    ),
    ...section(page, 'People', peopleLines(page, reading)),
    ...section(page, 'Findings', findings(page, reading)),
    ...section(page, 'Notices', notices(page, reading)),
  ]
}

function section(page: Page, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', page.paint('heading', title), ...lines]
}

function header(page: Page, reading: Reading): string[] {
  const { document, attributions, figures, secondReader } = reading

  const facts = [document.publisher ?? 'publisher not known', date(document.published) || 'date not known']
  const size = `${counts(attributions.length, 'claim')}, ${counts(figures.length, 'figure')}`
  const path = document.title === null ? '' : document.path
  return [
    page.paint('faint', '─'.repeat(page.columns)),
    ...page.paragraph(document.title ?? document.path, { role: 'heading' }),
    ...page.paragraph(facts.join(' · ')),
    ...page.paragraph([path, document.language ?? '', size].filter(Boolean).join(' · '), { role: 'faint' }),
    ...(secondReader ? page.paragraph(`${agreement(secondReader)}.`, { role: 'faint' }) : []),
  ]
}

function inOrder(attributions: readonly Attribution[]): Attribution[] {
  const start = (claim: Attribution): number => claim.content[0]?.start ?? claim.cue[0]?.start ?? 0
  return [...attributions].sort((a, b) => start(a) - start(b))
}

function words(spans: readonly QuotedSpan[]): string {
  return spans.map(({ text }) => text).join(' … ')
}

function byClaim(figures: readonly Figure[]): Map<string | null, Figure[]> {
  return grouped(figures, ({ attribution }) => attribution)
}

function claims(page: Page, { attributions, figures }: Reading): string[] {
  const held = byClaim(figures)
  return inOrder(attributions).flatMap((claim) => claimLines(page, claim, held.get(claim.id) ?? []))
}

function claimLines(page: Page, claim: Attribution, figures: readonly Figure[]): string[] {
  const stance = [claim.stance, date(claim.said), foundBy(claim), review(claim.confidence)].filter(Boolean).join(' · ')
  return [
    '',
    ...page.paragraph(voice(claim.voice), { indent: 2, hang: 6, role: 'name' }),
    ...page.paragraph(stance, { indent: 4, role: 'faint' }),
    ...page.paragraph(words(claim.content), { indent: 4 }),
    ...figureTable(page, figures, 6),
  ]
}

function figureTable(page: Page, figures: readonly Figure[], indent: number): string[] {
  const columns = [
    { align: 'right', role: 'strong', most: 24 },
    { most: 28 },
    { flexible: true, role: 'faint' },
  ] as const
  const rows = figures.map((figure) => [quantity(figure), counted(figure), quoted(figure.text)])
  return rows.length === 0 ? [] : page.table(columns, rows, indent)
}

function peopleLines(page: Page, { people, acts }: Reading): string[] {
  const byPerson = grouped(
    acts.flatMap((act) => act.people.map((name) => ({ name, act }))),
    ({ name }) => name,
  )
  return people.flatMap(({ name }) => {
    const rows = (byPerson.get(name) ?? []).map(({ act }) => [
      act.asserted ? act.kind : `not: ${act.kind}`,
      date(act.date),
      [act.by === null ? '' : `by ${act.by}`, act.place ?? ''].filter(Boolean).join(', '),
    ])
    const columns = [{ role: 'strong' }, { most: 34 }, { flexible: true, role: 'faint' }] as const
    return rows.length === 0
      ? []
      : [...page.paragraph(name, { indent: 2, role: 'name' }), ...page.table(columns, rows, 4)]
  })
}

/** The words behind every id that a reading's findings can name. */
function wordsById({ figures, acts, attributions }: Reading): Map<string, QuotedSpan> {
  const claimed = attributions.flatMap(({ id, content: [first, ...rest] }): [string, QuotedSpan][] =>
    first === undefined ? [] : [[id, { ...first, text: words([first, ...rest]) }]],
  )
  return new Map([...[...figures, ...acts].map((item): [string, QuotedSpan] => [item.id, item]), ...claimed])
}

function findings(page: Page, reading: Reading): string[] {
  const byId = wordsById(reading)
  return reading.findings.flatMap((finding) => {
    const evidence = finding.evidence.flatMap((id) => byId.get(id) ?? [])
    return findingLines(page, { ...finding, evidence }, 2, false)
  })
}

const longestNotice = 120

function notices(page: Page, { notices: all, text }: Reading): string[] {
  return all.flatMap(({ kind, start, end, reason }) => {
    const covered = text.slice(start, Math.min(end, start + longestNotice)) + (end - start > longestNotice ? '…' : '')
    const told = covered.trim() === '' ? '' : ` “${covered}”`
    return page.paragraph(`${kind} at ${start}–${end}: ${reason}${told}`, { indent: 2, hang: 4 })
  })
}

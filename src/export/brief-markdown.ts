import { daysInWords, originsInWords, type Brief, type BriefQuestion } from '../model/index.ts'
import { askedInWords, countsInWords, findingHead, notice, whenInWords } from './brief-words.ts'
import { originMarks, type OriginMark } from './origin-marks.ts'
import { textChart } from './text-chart.ts'

type Marks = ReadonlyMap<string | null, OriginMark>

/** The comparison in Markdown (CommonMark with tables): the same parts as the HTML, its charts drawn in characters. */
export function briefMarkdown(brief: Brief): string {
  const marks = originMarks(brief)
  const { made } = brief
  return [
    `# ${escaped(brief.event.label)}`,
    `${notice} Made ${made.day} by ${made.tool} from a ledger of ${made.documents} documents.`,
    brief.filters.length === 0
      ? 'No filter is in force.'
      : `**Filters in force:** ${brief.filters.map(escaped).join('; ')}.`,
    ...brief.questions.flatMap((question) => questionBlocks(question, marks)),
    ...(brief.withheld.length === 0
      ? []
      : [
          '## Who gives no figure',
          list(
            brief.withheld.map(
              ({ voice, text, path, start, end }) =>
                `${escaped(voice)} withholds “${escaped(text)}” (${escaped(path)}:${start}–${end})`,
            ),
          ),
        ]),
    '## What was noticed',
    brief.findings.length === 0
      ? 'Nothing.'
      : list(brief.findings.map((finding) => `**${findingHead(finding)}:** ${escaped(finding.reason)}`)),
    '## What was left out, and why',
    brief.leftOut.length === 0
      ? 'Nothing.'
      : list(brief.leftOut.map(({ what, reason }) => `${escaped(what)}: ${escaped(reason)}`)),
    '## Sources',
    ...brief.sources.flatMap(({ family, documents }) => [
      `${[...marks.values()].find(({ name }) => name === family)?.letter ?? ''} **${escaped(family)}**`.trim(),
      list(
        documents.map(
          (one) =>
            `${[one.publisher, one.title, one.published && daysInWords(one.published)].flatMap((part) => (part === null ? [] : escaped(part))).join(', ')}: ${escaped(one.path)}<br>\`${one.document}\``,
        ),
      ),
    ]),
    '',
  ].join('\n\n')
}

function questionBlocks(question: BriefQuestion, marks: Marks): string[] {
  const rows = question.claims.map((claim) => [
    claim.amount + (claim.modality === 'asserted' ? '' : ` (${claim.modality})`),
    claim.voice,
    whenInWords(claim),
    `${marks.get(claim.origin)?.letter ?? ''} ${marks.get(claim.origin)?.name ?? ''}`.trim(),
    countsInWords[claim.standing.counts],
    `${claim.path}:${claim.start}–${claim.end}`,
  ])
  const chart = textChart(question, marks)
  return [
    `## ${escaped(askedInWords(question))}`,
    `Independent origins: **${escaped(originsInWords(question.origins))}** (question ${question.id})`,
    table(['figure', 'on whose word', 'when', 'origin', 'as a source', 'words at'], rows),
    ...(chart === '' ? [] : [`\`\`\`text\n${chart}\n\`\`\``]),
  ]
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`
  return [line(header), line(header.map(() => '---')).replaceAll('\\', ''), ...rows.map(line)].join('\n')
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Words of documents, so that they stay words: no markup, links or line of their own. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`)
}

import { daysInWords, originsInWords, type Brief, type BriefClaim, type BriefQuestion } from '../model/index.ts'
import { askedInWords, countsInWords, findingHead, notice, whenInWords } from './brief-words.ts'
import { originMarks, type OriginMark } from './origin-marks.ts'
import { briefStyle } from './brief-style.ts'

type Marks = ReadonlyMap<string | null, OriginMark>

/** The chart of a question as an SVG; empty where there is nothing to compare. */
type Chart = (question: BriefQuestion, marks: Marks) => string

/**
 * The comparison as one HTML file: no script, no other file, about two A4 pages in print. Names and quoted words are
 * isolated, each in its own direction.
 */
export async function briefHtml(brief: Brief): Promise<string> {
  // Charts bring hundreds of modules with them, which no other command should wait for.
  const { svgChart } = await import('./svg-chart.ts')
  const marks = originMarks(brief)
  const { made, event } = brief
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(event.label)}</title>
<style>${briefStyle}</style>
</head>
<body>
<header>
<h1>${words(event.label)}</h1>
<p>${safe(notice)} Made ${safe(made.day)} by ${safe(made.tool)} from a ledger of ${made.documents} documents.</p>
<p class="filters">${brief.filters.length === 0 ? 'No filter is in force.' : `<strong>Filters in force:</strong> ${brief.filters.map(words).join('; ')}.`}</p>
</header>
<main>
${legend(marks)}
${rivals(brief)
  .map((question) => section(question, marks, svgChart))
  .join('\n')}
${loneSection(brief, marks)}
${brief.withheld.length === 0 ? '' : `<section><h2>Who gives no figure</h2>${list(brief.withheld.map(({ voice, text, path, start, end }) => `${words(voice)} withholds <q>${words(text)}</q> ${place(path, start, end)}`))}</section>`}
<section><h2>What was noticed</h2>${listOr(brief.findings.map((finding) => `<strong>${safe(findingHead(finding))}:</strong> ${words(finding.reason)}`))}</section>
<section><h2>What was left out, and why</h2>${listOr(brief.leftOut.map(({ what, reason }) => `${words(what)}: ${words(reason)}`))}</section>
<section><h2>Sources</h2>${sourceBlocks(brief.sources, marks)}</section>
</main>
</body>
</html>
`
}

function legend(marks: Marks): string {
  const items = [...marks.values()].map(
    ({ colour, sign, letter, name }) =>
      `<li><span style="color:${colour}" aria-hidden="true">${sign}</span> <b>${letter}</b> ${words(name)}</li>`,
  )
  return `<nav aria-label="Origins"><ul class="legend">${items.join('')}</ul></nav>
<p class="faint">Charts are in order of time: a bar is what the wording allows, an arrow where it is open; letter, colour and shape are the origin’s.</p>`
}

function isLone({ claims }: BriefQuestion): boolean {
  return claims.length === 1
}

function rivals({ questions }: Brief): BriefQuestion[] {
  return questions.filter((question) => !isLone(question))
}

/** Figures without a rival share one table. */
function loneSection({ questions }: Brief, marks: Marks): string {
  const lone = questions.filter(isLone)
  if (lone.length === 0) return ''
  const rows = lone.flatMap((question) => question.claims.map((claim) => row(claim, marks, askedInWords(question))))
  return `<section><h2>Without a rival</h2>${table('Figures without a rival', rows)}</section>`
}

function table(caption: string, rows: readonly string[]): string {
  return `<table><caption class="hidden">${safe(caption)}</caption>
<thead><tr><th scope="col">Figure</th><th scope="col">On whose word</th><th scope="col">When</th><th scope="col">Origin</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`
}

function section(question: BriefQuestion, marks: Marks, chartOf: Chart): string {
  const chart = chartOf(question, marks)
  const caption = `Rival figures: ${askedInWords(question)}`
  return `<section>
<h2>${words(askedInWords(question))}</h2>
<p>Independent origins: <strong>${words(originsInWords(question.origins))}</strong> <span class="faint">question ${safe(question.id)}</span></p>
${table(
  caption,
  question.claims.map((claim) => row(claim, marks)),
)}
${chart === '' ? '' : `<figure>${chart}</figure>`}
</section>`
}

/** Of a sentence no more than this is shown on either side of the figure, in UTF-16 code units. */
const mostAround = 90

function row(claim: BriefClaim, marks: Marks, asked = ''): string {
  const mark = marks.get(claim.origin)
  const { sentence, start, end, path } = claim
  const [before, said, after] = [
    lastOf(sentence.text.slice(0, start - sentence.start)),
    sentence.text.slice(start - sentence.start, end - sentence.start),
    firstOf(sentence.text.slice(end - sentence.start)),
  ]
  const modality = claim.modality === 'asserted' ? '' : ` <span class="faint">${claim.modality}</span>`
  const sign =
    mark === undefined ? '' : `<span style="color:${mark.colour}" aria-hidden="true">${mark.sign}</span> ${mark.letter}`
  return `<tr><th scope="row">${words(claim.amount)}${modality}${asked === '' ? '' : `<br><span class="faint">${words(asked)}</span>`}</th><td>${words(claim.voice)}<br><q dir="auto">${safe(before)}<mark>${safe(said)}</mark>${safe(after)}</q> ${place(path, start, end)}</td><td>${safe(whenInWords(claim))}</td><td title="${safe(claim.standing.reason)}">${sign} ${safe(countsInWords[claim.standing.counts])}</td></tr>`
}

function lastOf(text: string): string {
  if (text.length <= mostAround) return text
  const from = text.indexOf(' ', text.length - mostAround)
  return `…${text.slice(from < 0 ? text.length - mostAround : from)}`
}

function firstOf(text: string): string {
  if (text.length <= mostAround) return text
  const to = text.lastIndexOf(' ', mostAround)
  return `${text.slice(0, to <= 0 ? mostAround : to)}…`
}

/** A document of several origins has its hash where it stands first. */
function sourceBlocks(sources: Brief['sources'], marks: Marks): string {
  const told = new Set<string>()
  return sources.map((source) => sourceBlock(source, marks, told)).join('')
}

function sourceBlock({ family, documents }: Brief['sources'][number], marks: Marks, told: Set<string>): string {
  const mark = [...marks.values()].find(({ name }) => name === family)
  const items = documents.map((one) => {
    if (told.has(one.document)) return `${words(one.path)} (above)`
    told.add(one.document)
    const facts = [one.publisher, one.title, one.published && daysInWords(one.published), one.url].filter(
      (fact) => fact !== null,
    )
    return `${facts.map(words).join(', ')} <span class="place">${words(one.path)}</span><br><code>${safe(one.document)}</code>`
  })
  return `<h3>${safe(mark?.letter ?? '')} ${words(family)}</h3>${list(items)}`
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function listOr(items: readonly string[]): string {
  return items.length === 0 ? '<p>Nothing.</p>' : list(items)
}

function place(path: string, start: number, end: number): string {
  const name = path.split(/[/\\]/).at(-1) ?? path
  return `<span class="place">${words(name)}:${start}–${end}</span>`
}

/** Words of documents: in their own direction, whatever stands around them. */
function words(text: string): string {
  return `<bdi>${safe(text)}</bdi>`
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

import { daysInWords, originsInWords, type Brief, type BriefClaim, type BriefQuestion } from '../model/index.ts'
import { askedInWords, countsInWords, findingHead, notice, whenInWords } from './brief-words.ts'
import { originMarks, type OriginMark } from './origin-marks.ts'
import { briefStyle } from './brief-style.ts'
import { svgChart } from './svg-chart.ts'

type Marks = ReadonlyMap<string | null, OriginMark>

/**
 * The comparison as one HTML file: no script, no other file, about two A4 pages in print. Names and quoted words are
 * isolated, each in its own direction.
 */
export function briefHtml(brief: Brief): string {
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
${brief.questions.map((question) => section(question, marks)).join('\n')}
${brief.withheld.length === 0 ? '' : `<section><h2>Who gives no figure</h2>${list(brief.withheld.map(({ voice, text, path, start, end }) => `${words(voice)} withholds <q>${words(text)}</q> ${place(path, start, end)}`))}</section>`}
<section><h2>What was noticed</h2>${listOr(brief.findings.map((finding) => `<strong>${safe(findingHead(finding))}:</strong> ${words(finding.reason)}`))}</section>
<section><h2>What was left out, and why</h2>${listOr(brief.leftOut.map(({ what, reason }) => `${words(what)}: ${words(reason)}`))}</section>
<section><h2>Sources</h2>${brief.sources.map((source) => sourceBlock(source, marks)).join('')}</section>
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
  return `<nav aria-label="Origins"><ul class="legend">${items.join('')}</ul></nav>`
}

function section(question: BriefQuestion, marks: Marks): string {
  const chart = svgChart(question, marks)
  const caption = `Rival figures: ${askedInWords(question)}`
  return `<section>
<h2>${words(askedInWords(question))}</h2>
<p>Independent origins: <strong>${words(originsInWords(question.origins))}</strong> <span class="faint">question ${safe(question.id)}</span></p>
<table><caption class="hidden">${safe(caption)}</caption>
<thead><tr><th scope="col">Figure</th><th scope="col">On whose word</th><th scope="col">When</th><th scope="col">Origin</th><th scope="col">As a source</th></tr></thead>
<tbody>${question.claims.map((claim) => row(claim, marks)).join('')}</tbody></table>
${chart === '' ? '' : `<figure>${chart}<figcaption>In order of time: the bar is what the wording allows, an arrow where it is open; letter, colour and shape are the origin’s.</figcaption></figure>`}
</section>`
}

function row(claim: BriefClaim, marks: Marks): string {
  const mark = marks.get(claim.origin)
  const { sentence, start, end, path } = claim
  const [before, said, after] = [
    sentence.text.slice(0, start - sentence.start),
    sentence.text.slice(start - sentence.start, end - sentence.start),
    sentence.text.slice(end - sentence.start),
  ]
  const modality = claim.modality === 'asserted' ? '' : ` <span class="faint">${claim.modality}</span>`
  const sign =
    mark === undefined ? '' : `<span style="color:${mark.colour}" aria-hidden="true">${mark.sign}</span> ${mark.letter}`
  return `<tr><th scope="row">${words(claim.amount)}${modality}</th><td>${words(claim.voice)}<br><q dir="auto">${safe(before)}<mark>${safe(said)}</mark>${safe(after)}</q> ${place(path, start, end)}</td><td>${safe(whenInWords(claim))}</td><td>${sign}</td><td title="${safe(claim.standing.reason)}">${safe(countsInWords[claim.standing.counts])}</td></tr>`
}

function sourceBlock({ family, documents }: Brief['sources'][number], marks: Marks): string {
  const mark = [...marks.values()].find(({ name }) => name === family)
  const items = documents.map((one) => {
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

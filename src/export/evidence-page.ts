import type { Claim, Finding, JournalEntry, PersonCase, UncertainDate, Voice } from '../model/index.ts'
import type { BundledDocument, BundledFigure, BundledQuestion, Evidence } from './evidence.ts'
import { Html, markup } from './html.ts'

/**
 * The evidence as one page that any browser shows: no script, no address that it loads anything from. Words of documents
 * stand in elements that find their own direction. Given piece by piece.
 */
export async function* evidencePage(evidence: Evidence): AsyncGenerator<string> {
  yield opening(evidence).text
  yield '<section id="documents"><h2>Documents</h2>\n'
  for (const document of evidence.documents) yield documentPart(document).text
  for (const document of evidence.leftOut) yield leftOutPart(document).text
  yield '</section>\n<section id="figures"><h2>Figures, by question</h2>\n'
  for (const question of evidence.questions) yield questionPart(question).text
  yield '</section>\n<section id="findings"><h2>What was noticed</h2>\n'
  for (const finding of evidence.findings) yield findingPart(finding).text
  yield '</section>\n<section id="people"><h2>People</h2>\n'
  for (const person of evidence.people) yield personPart(person).text
  yield '</section>\n<section id="claims"><h2>Claims</h2>\n'
  for (const claim of evidence.claims) yield claimPart(claim).text
  yield '</section>\n<section id="families"><h2>Families</h2>\n<p>Parties of one family are one origin.</p>\n<ul>'
  for (const { party, family } of evidence.families)
    yield markup`<li><bdi>${party}</bdi> → <bdi>${family}</bdi></li>`.text
  yield '</ul></section>\n'
  if (evidence.redactions === null) {
    yield '<section id="custody"><h2>Custody</h2>\n<ol>\n'
    for await (const entry of evidence.journal()) yield entryPart(entry).text
    yield '</ol></section>\n'
  }
  yield '</main></body></html>\n'
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:52rem;padding:1rem}
h2{border-bottom:1px solid;margin-top:2.5rem}article{margin:1rem 0;padding-inline-start:1rem;border-inline-start:3px solid #8888}
blockquote{margin:.3rem 0;unicode-bidi:plaintext}mark{font-weight:600}.small{font-size:.85rem;opacity:.85;overflow-wrap:anywhere}
code{font-size:.85em;overflow-wrap:anywhere}table{border-collapse:collapse}td,th{text-align:start;padding:.1rem .8rem .1rem 0;vertical-align:top}`

const policy = "default-src 'none'; style-src 'unsafe-inline'"

function opening({ tool, entries, hash, filters, documents, leftOut, redactions }: Evidence): Html {
  const told = Object.entries(filters)
  const chosen = told.length === 0 ? 'everything' : told.map(([name, value]) => `${name} ${value}`).join(', ')
  const parts = [
    'documents',
    'figures',
    'findings',
    'people',
    'claims',
    'families',
    ...(redactions === null ? ['custody'] : []),
  ]
  const title = redactions === null ? 'Evidence bundle' : 'Evidence for the public'
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>
            Who said what, on whose word. This page says who claims what and how the claims relate; it never says what
            is true.
          </p>
          <table>
            <tr>
              <th>Made with</th>
              <td>${tool}</td>
            </tr>
            <tr>
              <th>Chosen</th>
              <td><bdi>${chosen}</bdi></td>
            </tr>
            <tr>
              <th>Documents</th>
              <td>
                ${documents.length}${leftOut.length === 0 ? '' : `, and ${leftOut.length} that the filters left out`}
              </td>
            </tr>
            ${redactions === null ? '' : protectedRow(redactions.length)}
            <tr>
              <th>Journal</th>
              <td>Entries: ${entries}; the last has the hash <code>${hash}</code></td>
            </tr>
          </table>
          <p>How to check that nothing was changed: README.txt beside this page.</p>
          <nav>${parts.map((part) => markup`<a href="#${part}">${part}</a> `)}</nav>
`
}

function protectedRow(places: number): Html {
  return markup`<tr>
    <th>Protected</th>
    <td>
      Names of people at risk are replaced by pseudonyms, in ${places} places (data/redactions.jsonl). Originals, custody log,
      paths, addresses and authors are left out.
    </td>
  </tr>`
}

function documentPart(document: BundledDocument): Html {
  const { path, title, publisher, published, url, sizeBytes, mediaType, collected, original } = document
  return markup`<article id="${anchor(document.document)}">
    <h3 dir="auto">${title ?? path}</h3>
    <p dir="auto">${publisher ?? 'Publisher not told'}, ${published === null ? 'date not told' : days(published)}</p>
    <p class="small">
      <bdi>${path}</bdi>, ${sizeBytes} bytes,
      ${mediaType ?? 'media type not recorded'}${url === null ? '' : markup`, <bdi>${url}</bdi>`}<br />
      ${collectedPart(collected)}<code>${document.document}</code>${original === null ? '' : markup`<br />Original: <code>${original}</code>`}
    </p>
  </article> `
}

function collectedPart(collected: BundledDocument['collected']): Html | string {
  if (collected === null) return ''
  const { time, by, tool, entry } = collected
  return markup`Collected ${time} by <bdi>${by ?? 'somebody (not recorded)'}</bdi> with ${tool} (entry ${entry})<br />`
}

function leftOutPart({ path, document, collected }: BundledDocument): Html {
  return markup`<article>
    <p class="small">
      Left out by the filters: <bdi>${path}</bdi> (entry ${collected?.entry ?? 'unknown'})<br /><code>${document}</code>
    </p>
  </article> `
}

function questionPart({ question, figures, origins, findings }: BundledQuestion): Html {
  const of = [question.measure, question.population, question.event, question.place].filter((part) => part !== null)
  const many = origins.low === origins.high ? `${origins.low}` : `${origins.low} to ${origins.high}`
  return markup`<article>
    <h3 dir="auto">${of.join(' · ')}</h3>
    <p>
      Independent origins:
      ${many}${origins.families.length === 0 ? '' : markup` (<bdi>${origins.families.join(', ')}</bdi>)`}
    </p>
    ${figures.map(figurePart)}${findings.map(findingPart)}
  </article> `
}

function figurePart(figure: BundledFigure): Html {
  const { sentence, voice, said, document, path, start, end, qualifier, modality } = figure
  const [before, after] = [figure.start - sentence.start, figure.end - sentence.start]
  return markup`<blockquote dir="auto">
      ${sentence.text.slice(0, before)}<mark>${figure.text}</mark>${sentence.text.slice(after)}
    </blockquote>
    <p class="small">
      <bdi>${chain(voice)}</bdi> · ${qualifier} · ${modality}${said === null ? '' : ` · ${days(said)}`} ·
      ${place(document, path, start, end)}
    </p> `
}

function findingPart({ kind, verdict, reason, formula, evidence }: Finding): Html {
  return markup`<article>
    <p dir="auto"><strong>${kind}, ${verdict}:</strong> ${reason}</p>
    ${formula === undefined ? '' : markup`<p dir="auto">${formula}</p>`}
    ${evidence.map(
      ({ text, document, path, start, end }) =>
        markup`<blockquote dir="auto">${text}</blockquote>
          <p class="small">${place(document, path, start, end)}</p>`,
    )}
  </article> `
}

function personPart({ name, names, acts }: PersonCase): Html {
  const others = names.filter((other) => other !== name)
  return markup`<article>
    <h3><bdi>${name}</bdi></h3>
    ${others.length === 0 ? '' : markup`<p class="small" dir="auto">${others.join(', ')}</p>`}
    ${acts.map(
      (act) =>
        markup`<p dir="auto">
            ${act.asserted ? '' : 'not: '}${act.kind},
            ${act.date === null ? 'date not told' : days(act.date)}${act.by === null ? '' : `, by ${act.by}`}${act.place === null ? '' : `, in ${act.place}`}
          </p>
          <blockquote dir="auto">${act.text}</blockquote>
          <p class="small"><bdi>${chain(act.voice)}</bdi> · ${place(act.document, act.path, act.start, act.end)}</p>`,
    )}
  </article> `
}

function claimPart({ voice, stance, said, text, document, path, start, end, confidence }: Claim): Html {
  return markup`<article>
    <p><bdi>${chain(voice)}</bdi> ${stance}${said === null ? '' : `, ${days(said)}`}:</p>
    <blockquote dir="auto">${text}</blockquote>
    <p class="small">${place(document, path, start, end)} · confidence ${confidence.toFixed(2)}</p>
  </article> `
}

function entryPart({ sequence, time, by, tool, record, hash }: JournalEntry): Html {
  return markup`<li value="${sequence}">
    <p>${time} · <bdi>${by ?? 'not recorded'}</bdi> · ${tool} · ${record.kind}</p>
    <p class="small" dir="auto">${JSON.stringify(record)}</p>
    <p class="small"><code>${hash}</code></p>
  </li> `
}

function place(document: string, path: string, start: number, end: number): Html {
  return markup`<a href="#${anchor(document)}"><bdi>${path}</bdi></a
    >:${start}–${end}`
}

function anchor(document: string): string {
  return document.replace(':', '-')
}

function chain(voice: Voice): string {
  const names = voice.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1])
  return names.length === 0 ? 'nobody named' : names.join(' › ')
}

function days({ from, to }: UncertainDate): string {
  return from === to ? from : `${from} to ${to}`
}

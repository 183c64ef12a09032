import { useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { originLooks } from '../../src/model/origin-looks.ts'
import type { Claim, Reading, Span, Marks } from '../../src/model/index.ts'
import { useAnswer } from '../api.ts'
import { documentFrom, useParameter } from '../address.ts'
import { ChosenMark } from '../components/chosen-mark.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { MarkedText, noticeMark, type Mark } from '../components/marked-text.tsx'
import { PageView } from '../components/page-view.tsx'
import { Answered } from '../components/states.tsx'
import { Days, Facts, PathName } from '../components/words.tsx'
import { originMarks } from '../origins.ts'
import { strings } from '../strings.ts'

/** A document as it was published, with whose words are whose. */
export function DocumentScreen({ id }: { readonly id: string }) {
  const document = documentFrom(id)
  const reading = useAnswer<Reading>(`/documents/${document}`)
  const marks = useAnswer<Marks>(`/documents/${document}/marks`)
  return (
    <Answered of={reading}>
      {(read) => <Answered of={marks}>{(own) => <DocumentView reading={read} marks={own} />}</Answered>}
    </Answered>
  )
}

function DocumentView({ reading, marks }: { readonly reading: Reading; readonly marks: Marks }) {
  const { document, text, notices } = reading
  const [mark, choose] = useParameter('mark')
  const [at] = useParameter('at')
  const [view, setView] = useParameter('view')
  const voices = useMemo(() => voiceColours(marks.claims), [marks.claims])
  const shown = useMemo(
    () => [...notices.map(noticeMark), ...claimMarks(reading, marks, voices), ...figureMarks(marks)],
    [notices, reading, marks, voices],
  )
  const chosen = mark === '' ? null : mark
  const pointed = useMemo(() => (chosen === null ? spanIn(at) : null), [at, chosen])
  const span = spanOf(marks, chosen) ?? pointed
  const pages = document.pages?.length ?? (document.mediaType.startsWith('image/') ? 1 : 0)
  return (
    <>
      <ScreenTitle title={document.title ?? document.path.split('/').at(-1) ?? document.id}>
        <a className="button" href={`/api/v1/documents/${document.id}/original`} download>
          {strings.document.original}
        </a>
      </ScreenTitle>
      <Facts
        facts={[
          { name: strings.documents.publisher, value: <bdi>{document.publisher}</bdi> },
          { name: strings.common.published, value: <Days date={document.published} /> },
          { name: strings.documents.path, value: <PathName path={document.path} /> },
          { name: strings.documents.type, value: document.mediaType },
        ]}
      />
      <div className="document-view">
        <Tabs
          className="tabs"
          selectedKey={view === '' ? 'text' : view}
          onSelectionChange={(key) => setView(key === 'text' ? null : String(key))}
        >
          <TabList aria-label={strings.document.views} className="tab-list">
            <Tab id="text">{strings.document.article}</Tab>
            {pages > 0 && <Tab id="pages">{strings.document.pages}</Tab>}
            <Tab id="source">{strings.document.source}</Tab>
          </TabList>
          <TabPanel id="text">
            {text === '' && <p className="state">{strings.document.unread}</p>}
            <MarkedText
              text={text}
              marks={shown}
              chosen={chosen}
              pointed={pointed}
              onChoose={(one) => choose(one === chosen ? null : one)}
            />
          </TabPanel>
          {pages > 0 && (
            <TabPanel id="pages">
              <PageView document={document.id} pages={document.pages ?? []} count={pages} span={span} />
            </TabPanel>
          )}
          <TabPanel id="source">
            <p className="help">{strings.document.sourceHelp}</p>
            <SourceText text={text} />
          </TabPanel>
        </Tabs>
        <aside className="aside">
          <ChosenMark marks={marks} chosen={chosen} onChoose={choose} />
          {notices.length > 0 && (
            <details className="card" open={notices.length < 6}>
              <summary>
                {strings.document.notices} ({notices.length})
              </summary>
              <ul className="plain notices">
                {notices.map(({ kind, reason, start, end }, index) => (
                  <li key={index}>
                    <a href={`?at=${start}-${end}`}>{kind}</a> <bdi className="faint">{reason}</bdi>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <section className="card legend">
            <h2>{strings.document.voices}</h2>
            <ul className="plain">
              {[...voices].map(([name, { sign, colour }]) => (
                <li key={name ?? ''}>
                  <span className="sign" aria-hidden="true" style={{ color: colour }}>
                    {sign}
                  </span>{' '}
                  <bdi>{name ?? strings.common.unnamed}</bdi>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  )
}

/** A colour and a sign for each speaker, those who say most first. */
function voiceColours(claims: readonly Claim[]) {
  const counts = new Map<string | null, number>()
  for (const { voice } of claims) counts.set(speakerOf(voice), (counts.get(speakerOf(voice)) ?? 0) + 1)
  const speakers = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return originMarks(speakers, strings.common.unnamed)
}

function speakerOf(voice: Claim['voice']): string | null {
  const first = voice[0]
  return first === undefined || !first.named ? null : first.name
}

/** Content, source and cue of each claim, in the colour of its voice. */
function claimMarks({ attributions }: Reading, { claims }: Marks, voices: ReturnType<typeof voiceColours>): Mark[] {
  const bySpan = new Map(attributions.map((one) => [`${one.content[0]?.start} ${one.content.at(-1)?.end}`, one]))
  const order = [...voices.keys()]
  return claims.flatMap((claim) => {
    const speaker = speakerOf(claim.voice)
    const at = speaker === null ? 'unnamed' : String(order.indexOf(speaker) % originLooks.length)
    const title = `${claim.stance}: ${speaker ?? strings.common.unnamed}`
    const rejected = claim.review?.verdict === 'rejected' ? ' rejected' : ''
    const read = bySpan.get(`${claim.start} ${claim.end}`)
    const content = read?.content ?? [claim]
    return [
      ...content.map(({ start, end }, index) => ({
        ...{ start, end, id: claim.id, title, isLink: index === 0 },
        classes: `claim voice-${at}${rejected}`,
      })),
      ...(read?.cue ?? []).map(({ start, end }) => ({ start, end, id: claim.id, classes: `cue voice-${at}` })),
      ...(read?.source ?? []).map(({ start, end }) => ({ start, end, id: claim.id, classes: `source voice-${at}` })),
    ]
  })
}

function figureMarks({ figures }: Marks): Mark[] {
  return figures.map(({ id, start, end, measure, review }) => ({
    ...{ id, start, end, title: measure, isLink: true },
    classes: review?.verdict === 'rejected' ? 'figure rejected' : 'figure',
  }))
}

function spanIn(at: string): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at) ?? []
  return start === undefined ? null : { start: Number(start), end: Number(end) }
}

function spanOf({ claims, figures }: Marks, id: string | null): Span | null {
  return [...figures, ...claims].find((one) => one.id === id) ?? null
}

/** The bare text with the offset of each line. */
function SourceText({ text }: { readonly text: string }) {
  let offset = 0
  const lines = text.split('\n').map((line) => {
    const start = offset
    offset += line.length + 1
    return { start, line }
  })
  return (
    <div className="source-text" tabIndex={0} role="group" aria-label={strings.document.source}>
      {lines.map(({ start, line }) => (
        <div key={start} className="source-line">
          <span className="offset">{start}</span>
          <span dir="auto">{line === '' ? '\u00a0' : line}</span>
        </div>
      ))}
    </div>
  )
}

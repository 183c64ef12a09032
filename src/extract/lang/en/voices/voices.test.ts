import { describe, expect, test } from 'vitest'
import type { Document, Span, Voice } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'
import { analyse } from '../analyse.ts'
import { findNames } from '../names/names.ts'
import { publisherVoice, resolveVoices } from './voices.ts'

function documentOf(text: string, publisher: string | null = 'Harbour Post'): Document {
  return {
    id: 'sha256:0',
    path: '-',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher,
    url: null,
    published: null,
    text,
    notices: [],
    headings: [],
  }
}

/** An attribution whose source is the last occurrence of these words (none for null). */
function draftOf(text: string, source: string | null, within: number | null = null): DraftAttribution {
  const start = source === null ? -1 : text.lastIndexOf(source)
  if (source !== null && start < 0) throw new Error(`not in the text: ${source}`)
  const spans: Span[] = source === null ? [] : [{ start, end: start + source.length }]
  return { mode: 'indirect', stance: 'asserts', within, confidence: 1, source: spans, cue: [], content: [] }
}

function voicesOf(document: Document, drafts: readonly DraftAttribution[]): Voice[] {
  const analysis = analyse(document)
  return resolveVoices(analysis, findNames(analysis), drafts)
}

/** A chain in one line: "~" before what is unnamed, roles after a slash where they are not the usual ones. */
const line = (voice: Voice | undefined) =>
  (voice ?? []).map((link) => `${link.named ? '' : '~'}${link.name}`).join(' › ')

describe('the first speaker', () => {
  const sources: { text: string; source: string | null; speaker: string }[] = [
    {
      text: 'Pilar Torvi, the treasurer of PESCA, admitted it.',
      source: 'Pilar Torvi, the treasurer of PESCA,',
      speaker: 'Pilar Torvi',
    },
    { text: 'Omar Velic, Marek’s coach, said so.', source: 'Omar Velic, Marek’s coach,', speaker: 'Omar Velic' },
    {
      text: 'The treasurer of PESCA, Pilar Torvi, admitted it.',
      source: 'The treasurer of PESCA, Pilar Torvi,',
      speaker: 'Pilar Torvi',
    },
    {
      text: 'Harbour Watch spokesman Ilo Varen said so.',
      source: 'Harbour Watch spokesman Ilo Varen',
      speaker: 'Ilo Varen',
    },
    {
      text: 'The Fishermen’s Torvel Alliance (FTA/VK) knows that it is so.',
      source: 'The Fishermen’s Torvel Alliance (FTA/VK)',
      speaker: 'FTA/VK',
    },
    { text: 'The state-run Varo 24 wrote so.', source: 'The state-run Varo 24', speaker: 'Varo 24' },
    { text: 'Varo 24 is back. “No,” the website said.', source: 'the website', speaker: 'Varo 24' },
    { text: 'Jana Velic left. She said so.', source: 'She', speaker: 'Jana Velic' },
    {
      text: 'They met Hassan Karo, the keeper of the lighthouse of Sele, who said so.',
      source: 'who',
      speaker: 'Hassan Karo',
    },
    { text: 'They met a lawyer who said so.', source: 'who', speaker: '~lawyer' },
    { text: 'Animal welfare groups estimate so.', source: 'Animal welfare groups', speaker: '~animal welfare groups' },
    {
      text: 'Two of the nurses of Dorval Hospital said so.',
      source: 'Two of the nurses of Dorval Hospital',
      speaker: '~two of the nurses of Dorval Hospital',
    },
    { text: 'Norwegian state media reported so.', source: 'Norwegian state media', speaker: '~Norwegian state media' },
    { text: 'Reports from Dorval indicate so.', source: 'Reports from Dorval', speaker: '~reports from Dorval' },
    {
      text: 'A group of users on Twitter said so.',
      source: 'A group of users on Twitter',
      speaker: '~group of users on Twitter',
    },
    { text: 'Hassan Karo spoke. His remarks show that it is so.', source: 'His remarks', speaker: 'Hassan Karo' },
    {
      text: 'A statement by the Harbour Front said so.',
      source: 'A statement by the Harbour Front',
      speaker: 'Harbour Front',
    },
    {
      text: 'Ada Velic and Omar Karo said so.',
      source: 'Ada Velic and Omar Karo',
      speaker: 'Ada Velic and Omar Karo',
    },
    {
      text: 'Ada Velic and two rowers said so.',
      source: 'Ada Velic and two rowers',
      speaker: 'Ada Velic',
    },
    {
      text: 'Its head, a man called Omar Velic, said so.',
      source: 'Its head, a man called Omar Velic,',
      speaker: 'Omar Velic',
    },
    { text: 'Ada Velic left. Her office said so.', source: 'Her office', speaker: "Ada Velic's office" },
    { text: 'The office of Ada Velic said so.', source: 'The office of Ada Velic', speaker: "Ada Velic's office" },
    {
      text: 'The Pilots’ Union (PUX) chair Ada Velic said so.',
      source: 'The Pilots’ Union (PUX) chair Ada Velic',
      speaker: 'Ada Velic',
    },
    {
      text: 'Deputy Minister of Justice Ada Velic said so.',
      source: 'Deputy Minister of Justice Ada Velic',
      speaker: 'Ada Velic',
    },
    {
      text: 'A Harbour Ministry news release said so.',
      source: 'A Harbour Ministry news release',
      speaker: 'Harbour Ministry',
    },
    { text: 'The interior ministry said so.', source: 'The interior ministry', speaker: 'interior ministry' },
    {
      text: 'A spokesman for the interior ministry said so.',
      source: 'A spokesman for the interior ministry',
      speaker: '~spokesman for the interior ministry',
    },
    { text: 'Ada Velic and her brother Omar left. She said so.', source: 'She', speaker: 'Ada Velic' },
    { text: 'Ada Karo and Omar Karo left. Mrs Karo said so.', source: 'Mrs Karo', speaker: 'Ada Karo' },
    { text: 'The general’s car burned. He said so.', source: 'He', speaker: '~general' },
    { text: 'Several tenants met. In a letter, they admitted it.', source: 'they', speaker: '~tenants' },
    { text: 'The embassy was shut. In May it denied that.', source: 'it', speaker: '~embassy' },
    { text: 'Torvel Shipping grew. In May it denied that.', source: 'it', speaker: 'Torvel Shipping' },
    { text: 'Torvel Shipping grew. Its claim is known.', source: 'Its', speaker: 'Torvel Shipping' },
    { text: 'The water company, AquaSele, closed. It said so.', source: 'It', speaker: 'AquaSele' },
    {
      text: 'The Torvel Press Bureau wrote it. The agency said so.',
      source: 'The agency',
      speaker: 'Torvel Press Bureau',
    },
    {
      text: 'The minister came. Her deputy, Omar Velic, left. The deputy minister said so.',
      source: 'The deputy minister',
      speaker: 'Omar Velic',
    },
    { text: 'They read Tolm Today. The website said so.', source: 'The website', speaker: 'Tolm Today' },
    { text: 'Ada Velic left. Her spokesman said so.', source: 'Her spokesman', speaker: "~Ada Velic's spokesman" },
    { text: 'Some sailors spoke. One of them said so.', source: 'One of them', speaker: '~one of sailors' },
    { text: 'Torvel Oil grew. The company said so.', source: 'The company', speaker: 'Torvel Oil' },
    { text: 'The Rowers’ League (ROL/Varo) met. The ROL said so.', source: 'The ROL', speaker: 'ROL/Varo' },
    { text: 'The Sele Trust grew. The charity said so.', source: 'The charity', speaker: 'Sele Trust' },
    { text: 'SELE (VNA) - Tarn Coal closed. The company said so.', source: 'The company', speaker: 'Tarn Coal' },
    { text: 'The finance minister left. The minister said so.', source: 'The minister', speaker: '~finance minister' },
    { text: 'Muslims left. Their claim is known.', source: 'Their', speaker: '~Muslims' },
    {
      text: 'Counsel for the harbour, Mr Velic, said so.',
      source: 'Counsel for the harbour, Mr Velic,',
      speaker: 'Velic',
    },
    { text: 'It was said that it is so.', source: null, speaker: '~unnamed source' },
    { text: 'We demand that it is so.', source: 'We', speaker: 'Harbour Post' },
  ]
  for (const { text, source, speaker } of sources)
    test(text, () => expect(line(voicesOf(documentOf(text), [draftOf(text, source)])[0]?.slice(0, 1))).toBe(speaker))
})

test('"which" is what the attribution says that it stands for', () => {
  const text = 'The Torvel Rescue Society moved them. The militia, which holds the port, said so.'
  const antecedent = { start: text.indexOf('The militia'), end: text.indexOf(', which') }
  expect(line(voicesOf(documentOf(text), [{ ...draftOf(text, 'which'), antecedent }])[0]?.slice(0, 1))).toBe('~militia')
})

test('an unnamed "which" keeps all the words that it stands for', () => {
  const text = 'The harbour council, which said so, left.'
  const antecedent = { start: 0, end: text.indexOf(', which') }
  expect(line(voicesOf(documentOf(text), [{ ...draftOf(text, 'which'), antecedent }])[0]?.slice(0, 1))).toBe(
    '~harbour council',
  )
})

describe('the chain', () => {
  test('first speaker, relays from the inner to the outer, the publisher last', () => {
    const text = 'According to the Sele Times, Varo 24 wrote that Hassan Karo said so.'
    const drafts = [draftOf(text, 'the Sele Times'), draftOf(text, 'Varo 24', 0), draftOf(text, 'Hassan Karo', 1)]
    const voice = voicesOf(documentOf(text), drafts)[2]
    expect(line(voice)).toBe('Hassan Karo › Varo 24 › Sele Times › Harbour Post')
    expect(voice?.map((link) => link.role)).toEqual(['speaker', 'relay', 'relay', 'publisher'])
    expect(voice?.[0]?.mention?.text).toBe('Hassan Karo')
    expect(voice?.at(-1)?.mention).toBeNull()
  })
  const carried: { text: string; source: string; cue: string; chain: string }[] = [
    {
      text: 'Hassan Karo told the broadcaster Varo 24 that it is so.',
      source: 'Hassan Karo',
      cue: 'told',
      chain: 'Hassan Karo › Varo 24 › Harbour Post',
    },
    {
      text: 'Hassan Karo said in an interview with Channel Six so.',
      source: 'Hassan Karo',
      cue: 'said',
      chain: 'Hassan Karo › Channel Six › Harbour Post',
    },
    {
      text: 'In remarks carried by the Torvel Press Agency, Hassan Karo said so.',
      source: 'Hassan Karo',
      cue: 'said',
      chain: 'Hassan Karo › Torvel Press Agency › Harbour Post',
    },
    {
      text: 'Hassan Karo said on state television so.',
      source: 'Hassan Karo',
      cue: 'said',
      chain: 'Hassan Karo › ~state television › Harbour Post',
    },
    { text: 'Hassan Karo told reporters so.', source: 'Hassan Karo', cue: 'told', chain: 'Hassan Karo › Harbour Post' },
    {
      text: 'Hassan Karo told the Harbour Post so.',
      source: 'Hassan Karo',
      cue: 'told',
      chain: 'Hassan Karo › Harbour Post',
    },
    {
      text: 'Hassan Karo wrote on Twitter so.',
      source: 'Hassan Karo',
      cue: 'wrote',
      chain: 'Hassan Karo › Harbour Post',
    },
  ]
  for (const { text, source, cue, chain } of carried)
    test(text, () => {
      const start = text.indexOf(cue)
      const draft = { ...draftOf(text, source), cue: [{ start, end: start + cue.length }] }
      expect(line(voicesOf(documentOf(text), [draft])[0])).toBe(chain)
    })
  test('a publisher that speaks of itself stands first and last', () => {
    const text = 'The National Rowing Club (NRC) printed a leaflet.'
    const voice = voicesOf(documentOf(text, 'NRC'), [draftOf(text, 'The National Rowing Club (NRC)')])[0]
    expect(voice?.map((link) => [link.name, link.role])).toEqual([
      ['NRC', 'speaker'],
      ['NRC', 'publisher'],
    ])
  })
  test('"we" inside somebody’s words is that somebody', () => {
    const text = 'Hassan Karo said that we demand it.'
    expect(line(voicesOf(documentOf(text), [draftOf(text, 'Hassan Karo'), draftOf(text, 'we', 0)])[1])).toBe(
      'Hassan Karo › Harbour Post',
    )
  })
  test('a pronoun that fits nobody else is the speaker around it', () => {
    const text = 'Sailors admitted it in their letters.'
    expect(line(voicesOf(documentOf(text), [draftOf(text, 'Sailors'), draftOf(text, 'their', 0)])[1])).toBe(
      '~sailors › Harbour Post',
    )
  })
  test('whoever stays unnamed keeps the words first used of them', () => {
    const text = 'A harbour diplomat said so. The diplomat left, and the diplomat denied it.'
    const drafts = [draftOf(text, 'A harbour diplomat'), draftOf(text, 'the diplomat')]
    expect(voicesOf(documentOf(text), drafts).map((voice) => voice[0]?.name)).toEqual([
      'harbour diplomat',
      'harbour diplomat',
    ])
  })
  test('"it" that no party fits is the thing that spoke before', () => {
    const text = 'A letter said so. It calls for help.'
    expect(line(voicesOf(documentOf(text), [draftOf(text, 'A letter'), draftOf(text, 'It')])[1])).toBe(
      '~letter › Harbour Post',
    )
  })
  test('attributions that are nested in one another for ever end', () => {
    const text = 'Hassan Karo said so.'
    const voice = voicesOf(documentOf(text), [draftOf(text, 'Hassan Karo', 1), draftOf(text, 'Hassan Karo', 0)])[0]
    expect(line(voice)).toBe('Hassan Karo › Harbour Post')
  })
  test('words of an embedded post are its author’s', () => {
    const text = 'It goes on.\n\nWe demand it.'
    const notices = [{ kind: 'embed' as const, start: 13, end: text.length, reason: 'post', author: 'Varenian Bureau' }]
    const draft = { ...draftOf(text, null), content: [{ start: 16, end: 25 }] }
    expect(line(voicesOf({ ...documentOf(text), notices }, [draft])[0])).toBe('Varenian Bureau › Harbour Post')
  })
})

describe('the writer’s own voice', () => {
  test('is the publisher', () => expect(line(publisherVoice(documentOf('')))).toBe('Harbour Post'))
  test('or the byline', () =>
    expect(line(publisherVoice({ ...documentOf('', null), byline: 'Jana Velic' }))).toBe('Jana Velic'))
  test('or unknown', () => expect(line(publisherVoice(documentOf('', null)))).toBe('~unknown publisher'))
})

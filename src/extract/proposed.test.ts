import { describe, expect, test } from 'vitest'
import { quote, type Document, type Proposal, type Stance } from '../model/index.ts'
import { extract } from './extract.ts'

function documentOf(text: string): Document {
  return {
    ...{ id: 'sha256:0', path: 'strike.txt', mediaType: 'text/plain', language: 'en', title: null, titleSpan: null },
    ...{ byline: null, publisher: 'Sele Post', url: null, published: null, headings: [], notices: [] },
    text,
  }
}

interface Told {
  readonly source?: string
  readonly cue?: string
  readonly content: string
  readonly stance?: Stance
  readonly speaker?: string
}

function proposalsOf(text: string, ...told: Told[]): Proposal[] {
  const spans = (words?: string) => {
    if (words === undefined) return []
    const start = text.indexOf(words)
    expect(start, words).toBeGreaterThanOrEqual(0)
    return [quote(text, start, start + words.length)]
  }
  return told.map(({ source, cue, content, stance = null, speaker = null }) => {
    return { source: spans(source), cue: spans(cue), content: spans(content), stance, speaker }
  })
}

const strike =
  'At least 120 dockers were arrested on Monday, the Harbour Front said. ' +
  'In the eyes of Tomas Wick, the mayor, 2,000 people gathered at the harbour. He left at noon.'
const mayor = {
  source: 'Tomas Wick, the mayor',
  cue: 'In the eyes of',
  content: '2,000 people gathered at the harbour',
}

describe('two readers', () => {
  const document = documentOf(strike)
  const alone = extract(document)

  test('without a second reader nothing tells of readers', () => {
    expect(JSON.stringify(alone)).not.toContain('readers')
    expect(extract(document, null)).toEqual(alone)
  })

  test('a second reader that proposes nothing changes nothing but who found what', () => {
    const { attributions, ...rest } = extract(document, [])
    const { attributions: before, ...others } = alone
    expect(rest).toEqual(others)
    expect(attributions).toEqual(before.map((one) => ({ ...one, readers: ['first'] })))
  })

  test('what both found is once there, as the first reader read it', () => {
    const front = {
      source: 'Harbour Front',
      cue: 'said',
      content: 'At least 120 dockers were arrested',
      stance: 'denies',
    } as const
    const { attributions } = extract(document, proposalsOf(strike, front))
    expect(attributions).toEqual(alone.attributions.map((one) => ({ ...one, readers: ['first', 'second'] })))
  })

  test('what the second alone found comes last, with its voices and below 0.5', () => {
    const { attributions } = extract(document, proposalsOf(strike, mayor))
    expect(attributions.slice(0, -1)).toEqual(alone.attributions.map((one) => ({ ...one, readers: ['first'] })))
    const added = attributions.at(-1)!
    expect(added).toMatchObject({ readers: ['second'], mode: 'indirect', stance: 'asserts', within: null })
    expect(added.confidence).toBeLessThan(0.5)
    expect(added.voice.map(({ name, role }) => [name, role])).toEqual([
      ['Tomas Wick', 'speaker'],
      ['Sele Post', 'publisher'],
    ])
  })

  test('a figure that stood in the writer’s own voice goes to it; one of the first reader’s speakers stays theirs', () => {
    const greedy = { source: 'Tomas Wick', cue: 'In the eyes of', content: '120 dockers were arrested' }
    const { figures, attributions } = extract(document, proposalsOf(strike, mayor, greedy))
    const speaker = (text: string) => figures.find((figure) => figure.text.includes(text))?.voice[0]?.name
    expect(attributions.filter(({ readers }) => readers?.[0] === 'second')).toHaveLength(2)
    expect([speaker('120'), speaker('2,000')]).toEqual(['Harbour Front', 'Tomas Wick'])
    expect(figures.map(({ readers }) => readers)).toEqual([undefined, ['second']])
    expect(figures.map(({ id, text }) => [id, text])).toEqual(alone.figures.map(({ id, text }) => [id, text]))
  })

  test('the same proposals give the same extraction', () => {
    const proposals = proposalsOf(strike, mayor)
    expect(extract(document, proposals)).toEqual(extract(document, structuredClone(proposals)))
  })

  test('one claim proposed in two ways is added once', () => {
    const { attributions } = extract(
      document,
      proposalsOf(strike, mayor, { ...mayor, content: '2,000 people gathered' }),
    )
    expect(attributions).toHaveLength(alone.attributions.length + 1)
  })

  test('a document in another language takes no proposals', () => {
    expect(extract({ ...document, language: 'fa' }, proposalsOf(strike, mayor)).attributions).toEqual([])
  })
})

describe('what the second alone found', () => {
  const cases: readonly { text: string; told: Told; found: Readonly<Record<string, unknown>> }[] = [
    {
      text: 'Ana Bel spoke. Hers was the denial that ten died.',
      told: { source: 'Hers', cue: 'the denial that', content: 'ten died', stance: 'confirms' },
      found: { stance: 'denies' }, // by its cue's own words, whatever is proposed
    },
    {
      text: 'In the hand of Ana Bel one reads of ten dead.',
      told: { source: 'Ana Bel', cue: 'In the hand of', content: 'ten dead', stance: 'acknowledges' },
      found: { stance: 'acknowledges' }, // no word of the cue tells: as proposed
    },
    {
      text: 'In the hand of Ana Bel: “ten dead”.',
      told: { source: 'Ana Bel', cue: 'In the hand of', content: 'ten dead' },
      found: { mode: 'direct' },
    },
    {
      text: 'In the hand of Ana Bel: ten “dead” men.',
      told: { source: 'Ana Bel', cue: 'In the hand of', content: 'ten “dead” men' },
      found: { mode: 'mixed' },
    },
  ]
  for (const { text, told, found } of cases)
    test(text, () => {
      const { attributions } = extract(documentOf(text), proposalsOf(text, told))
      expect(attributions.find(({ readers }) => readers?.[0] === 'second')).toMatchObject(found)
    })

  test('nested in what the first found, it has that speaker as its relay', () => {
    const text = 'Ana Bel said that in the eyes of the Harbour Front ten people had died.'
    const told = { source: 'the Harbour Front', cue: 'in the eyes of', content: 'ten people had died' }
    const { attributions } = extract(documentOf(text), proposalsOf(text, told))
    expect(attributions.at(-1)?.voice.map(({ name }) => name)).toEqual(['Harbour Front', 'Ana Bel', 'Sele Post'])
  })

  test('a pronoun that nothing resolves is whom the second names, if the document names them', () => {
    const text = 'Ana Bel met Jana Roe in Orsk. In the eyes of they ten people died.'
    const told = { source: 'they', cue: 'In the eyes of', content: 'ten people died' }
    const speakerOf = (speaker?: string) =>
      extract(documentOf(text), proposalsOf(text, { ...told, ...(speaker && { speaker }) })).attributions.at(-1)
        ?.voice[0]
    expect(speakerOf()).toMatchObject({ named: false })
    expect(speakerOf('Jana Roe')).toMatchObject({ name: 'Jana Roe', named: true })
    expect(speakerOf('Orsk')).toMatchObject({ named: false })
  })
})

test('proposals of a long document are counted from the start of its piece', () => {
  const paragraph = 'Nothing happened in Port Sele on that day, and the gulls were quiet over the harbour.\n\n'
  const text = paragraph.repeat(15_000) + strike
  const { attributions } = extract(documentOf(text), proposalsOf(text, mayor))
  const added = attributions.find(({ readers }) => readers?.[0] === 'second')
  expect(added?.content[0]?.text).toBe(mayor.content)
  expect(text.slice(added?.content[0]?.start, added?.content[0]?.end)).toBe(mayor.content)
}, 120_000)

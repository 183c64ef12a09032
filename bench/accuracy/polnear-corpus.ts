import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/index.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

/** The spans of one attribution by hand, in UTF-16 code units, in order. */
export type GoldAttribution = Readonly<Record<Role, readonly Span[]>>

export interface PolnearArticle {
  readonly name: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** Every article of a split (`polnear/train`, `polnear/dev`) with the attributions of its first annotator, by name. */
export function polnearArticles(folder: string): PolnearArticle[] {
  return annotationFiles(join(folder, 'attributions')).map(([name, file]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    return { name, text, attributions: goldOf(readFileSync(join(folder, 'attributions', file), 'utf8'), text) }
  })
}

/** The first annotator's file of each article, by name. */
function annotationFiles(folder: string): [name: string, file: string][] {
  const first = new Map<string, string>()
  for (const file of readdirSync(folder).sort()) {
    const name = file.replace(/_[^_]*\.ann$/, '')
    if (!first.has(name)) first.set(name, file)
  }
  return [...first]
}

function goldOf(annotations: string, text: string): GoldAttribution[] {
  const utf16 = codePointOffsets(text)
  const spans = new Map<string, Span[]>()
  const events: string[] = []
  for (const line of annotations.split('\n')) {
    const [id = '', body = ''] = line.split('\t')
    if (id.startsWith('T')) spans.set(id, bratSpans(body, utf16))
    else if (id.startsWith('E')) events.push(body)
  }
  return events.map((body) => {
    const attribution: Record<Role, Span[]> = { source: [], cue: [], content: [] }
    for (const argument of body.split(' ')) {
      const [name = '', id = ''] = argument.split(':')
      const role = roles.find((candidate) => candidate === name.replace(/\d/g, '').toLowerCase())
      if (role) attribution[role].push(...(spans.get(id) ?? []))
    }
    for (const role of roles) attribution[role].sort((a, b) => a.start - b.start)
    return attribution
  })
}

function bratSpans(body: string, utf16: readonly number[]): Span[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((pair) => pair.split(' ').map(Number))
    .map(([start = 0, end = 0]) => ({ start: utf16[start] ?? 0, end: utf16[end] ?? 0 }))
}

/** For each code point of a text, its offset in UTF-16 code units; one more for the end. */
export function codePointOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    offsets.push(at)
    at += char.length
  }
  offsets.push(at)
  return offsets
}

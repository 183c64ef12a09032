import type { DocumentFacts } from '../model/index.ts'

export interface LineDocument {
  readonly bytes: Uint8Array
  readonly facts: DocumentFacts
}

const contents = ['text', 'html', 'base64'] as const
const facts = ['publisher', 'published', 'url', 'language'] as const

/** One line of `hearsay read --ndjson`: a JSON object with one of `text`, `html`, `base64`, and what is known of it. */
export function documentOfLine(line: string, number: number): LineDocument | { readonly reason: string } {
  const value = parsed(line)
  if (value === null) return { reason: 'not a JSON object' }
  const given = contents.filter((name) => value[name] !== undefined && value[name] !== null)
  const [content] = given
  if (content === undefined || given.length > 1)
    return { reason: `give one of text, html and base64: ${given.length === 0 ? 'none' : given.join(', ')}` }
  const wrong = ['path', content, ...facts].find((name) => !isTextOrNothing(value[name]))
  if (wrong !== undefined) return { reason: `${wrong} must be a text` }
  const bytes = bytesOf(content, String(value[content]))
  return bytes === null
    ? { reason: 'base64 that cannot be decoded' }
    : { bytes, facts: factsOf(value, content, number) }
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string'
}

function bytesOf(content: (typeof contents)[number], value: string): Uint8Array | null {
  if (content !== 'base64') return Buffer.from(value, 'utf8')
  return /^[A-Za-z0-9+/_\s-]*(?:={1,2}\s*)?$/.test(value) ? Buffer.from(value, 'base64') : null
}

function factsOf(value: Record<string, unknown>, content: (typeof contents)[number], number: number): DocumentFacts {
  const extension = content === 'html' ? '.html' : content === 'text' ? '.txt' : ''
  const known = facts.flatMap((name): [string, string][] => {
    const fact = value[name]
    return typeof fact === 'string' && fact !== '' ? [[name, fact]] : []
  })
  const path = typeof value['path'] === 'string' && value['path'] !== '' ? value['path'] : `line-${number}${extension}`
  return { path, ...Object.fromEntries(known) }
}

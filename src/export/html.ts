/** Text of HTML, safe by its type: only what was escaped, or written by us, gets in. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | null | readonly Html[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Controls have no place in HTML; marks of direction without an end would reach beyond their element. */
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Words of a document as they may stand in HTML, in text and in quoted attributes. */
export function escaped(words: string): string {
  return words
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unsafe, '\ufffd')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

/** A template in which every value is escaped but what is HTML already. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.map((string, at) => string + (at < values.length ? textOf(values[at] ?? null) : '')).join(''))
}

function textOf(value: Value): string {
  if (value === null) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(({ text }) => text).join('')
  return escaped(String(value))
}

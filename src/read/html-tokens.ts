/** One piece of HTML source: text between tags (entities still encoded), or a tag with the source of its attributes and, where no markup stands in it, of its content. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly raw: string }
  | { readonly kind: 'close'; readonly name: string }

/** Elements whose content is no markup: everything up to their end tag is skipped. */
const rawElements = new Set([
  'script',
  'style',
  'textarea',
  'noscript',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
  'title',
])
const tagStart = /<(?:(\/?)([a-z][a-z0-9:-]{0,40})|!--|[!?])/gi
const tagStop = /[>"']/g

/**
 * The tags and texts of HTML source, one after the other, without building a tree: linear in time and constant in memory
 * for any input. Comments, declarations and the contents of scripts and styles are left out.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    tagStart.lastIndex = at
    const tag = tagStart.exec(html)
    if (!tag) break
    if (tag.index > at) yield { kind: 'text', text: html.slice(at, tag.index) }
    const name = tag[2]?.toLowerCase()
    if (name === undefined) {
      at = afterComment(html, tag.index, tag[0])
      continue
    }
    const nameEnd = tag.index + tag[0].length
    const end = tagEnd(html, nameEnd)
    at = end + 1
    if (tag[1] === '/') yield { kind: 'close', name }
    else {
      const begin = at
      if (rawElements.has(name)) at = afterRaw(html, at, name)
      yield { kind: 'open', name, attributes: html.slice(nameEnd, end), raw: html.slice(begin, at) }
    }
  }
  if (at < html.length) yield { kind: 'text', text: html.slice(at) }
}

function afterComment(html: string, start: number, opening: string): number {
  const closing = opening === '<!--' ? '-->' : '>'
  const end = html.indexOf(closing, start + 2)
  return end < 0 ? html.length : end + closing.length
}

/** The offset of the tag's ">", not of one inside a quoted attribute; the end of the source where none follows. */
function tagEnd(html: string, from: number): number {
  let at = from
  for (;;) {
    tagStop.lastIndex = at
    const stop = tagStop.exec(html)
    if (!stop) return html.length
    if (stop[0] === '>') return stop.index
    const quoted = html[stop.index - 1] === '='
    const close = quoted ? html.indexOf(stop[0], stop.index + 1) : -1
    at = Math.max(close, stop.index) + 1
  }
}

function afterRaw(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

/** The value of one attribute in the source of a tag's attributes; empty where it has none. */
export function attribute(attributes: string, name: string): string {
  if (attributes.length > 4000) return ''
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}

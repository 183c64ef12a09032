import { isCsv } from './csv.ts'

export type TextFormat = 'html' | 'markdown' | 'csv' | 'plain'

const headLength = 4096
const htmlOpening =
  /^\s*(?:<(?:\?xml|!--)[^>]*>\s*)*<(?:!doctype html|html|head|body|title|meta|article|main|div|p|h1|table|section)\b/i
const htmlTag = /<\/?(?:p|div|span|a|br|h[1-6]|ul|ol|li|table|tr|td|img|blockquote|strong|em)\b[^<>]{0,300}>/gi
const markdownSigns = [
  /^#{1,6} \S/m,
  /\[[^\]\n]{1,200}\]\([^)\s]{1,300}\)/,
  /^(?:\* |- |\d+\. )\S/m,
  /\*\*[^*\n]{1,200}\*\*/,
  /^> \S/m,
  /^```/m,
]

/** The format of a text by its look; the name decides only between Markdown, tables and plain text. */
export function formatOf(text: string, path: string): TextFormat {
  const head = text.slice(0, headLength)
  if (htmlOpening.test(head)) return 'html'
  const tags = head.match(htmlTag)?.length ?? 0
  if (tags >= 6 && tags * 120 > head.length) return 'html'
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(path)) return 'markdown'
  if (isCsv(text, path)) return 'csv'
  return isMarkdown(head, /\.[a-z]{1,5}$/i.test(path)) ? 'markdown' : 'plain'
}

/** A heading or link of Markdown and another sign of it; a name with another ending asks for three signs. */
function isMarkdown(head: string, hasOtherEnding: boolean): boolean {
  const seen = markdownSigns.filter((sign) => sign.test(head)).length
  return (markdownSigns[0]?.test(head) ?? false) && seen >= (hasOtherEnding ? 3 : 2)
}

/** The encoding that a page's head declares (`<meta charset>`, an XML declaration), or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  const match =
    /<meta\s[^>]{0,200}?charset\s*=[\s"']*([\w:-]{2,40})/i.exec(head) ??
    /^<\?xml[^>]{0,100}encoding=["']([\w:-]{2,40})/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}

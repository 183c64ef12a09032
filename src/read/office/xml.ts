import { decodeHTML } from 'entities'
import { attribute, htmlTokens } from '../html-tokens.ts'

/** Elements of XML by their names in lower case, without building a tree: what is inside the first of each name. */
export function textOfElement(xml: string, name: string): string | null {
  let inside = false
  let text = ''
  for (const token of htmlTokens(xml)) {
    if (token.kind === 'open' && token.name === name) inside = !token.attributes.endsWith('/')
    else if (token.kind === 'close' && token.name === name && inside) return decodeHTML(text).trim() || null
    else if (token.kind === 'text' && inside) text += token.text
  }
  return null
}

/** The attributes' sources of all elements of a name, in order. */
export function elementsNamed(xml: string, name: string): string[] {
  return [...htmlTokens(xml)].flatMap((token) =>
    token.kind === 'open' && token.name === name ? [token.attributes] : [],
  )
}

export function valueOf(attributes: string, name: string): string {
  return decodeHTML(attribute(attributes, name))
}

/** The items of an answer, whatever they are, and whether the answer came to its end. */
export interface AnsweredItems {
  readonly items: readonly unknown[]
  readonly isWhole: boolean
}

/** The model's words in the body of a chat completion, and whether it says that they were cut; null where it holds none. */
export function wordsOf(body: string): { readonly words: string; readonly isCut: boolean } | null {
  const choices = field(parsed(body), 'choices')
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined
  const words = plainText(field(field(choice, 'message'), 'content'))
  return words === null ? null : { words, isCut: field(choice, 'finish_reason') === 'length' }
}

/** The attributions listed in a model's words: JSON alone, in a fence, amid prose, or cut short; null where there are none. */
export function itemsOf(words: string): AnsweredItems | null {
  const told = words.replace(/^\s*<think>[^]*?<\/think>/, '')
  for (const value of jsonValues(told)) {
    const items = listed(value)
    if (items !== null) return { items, isWhole: true }
  }
  const list = /"attributions"\s*:\s*\[/.exec(told)
  if (list === null) return null
  return { items: [...jsonValues(told.slice(list.index + list[0].length))], isWhole: false }
}

function listed(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? (value as unknown[]) : null
  const list = field(value, 'attributions')
  return Array.isArray(list) ? (list as unknown[]) : null
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined
}

/** A message's content is a text, or a list of parts of which the texts count. */
function plainText(content: unknown): string | null {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return null
  const texts = content.map((part) => field(part, 'text')).filter((text) => typeof text === 'string')
  return texts.length === 0 ? null : texts.join('')
}

/** The outermost objects and lists that stand whole in a text, in order; anything else in it is passed over. Linear. */
function* jsonValues(text: string): Generator {
  let start = -1
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = depth > 0
    else if (sign === '{' || sign === '[') {
      if (depth++ === 0) start = at
    } else if ((sign === '}' || sign === ']') && depth > 0 && --depth === 0) {
      const value = parsed(text.slice(start, at + 1))
      if (value !== undefined) yield value
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export type JsonObject = Readonly<Record<string, unknown>>

const articleType = /(?:Article|Posting|Report|WebPage|CreativeWork|Statement)$/
const longestScript = 1_000_000
const mostObjects = 200

/** The objects of a JSON-LD script that describe an article, articles proper before pages; none where it is no JSON. */
export function articleObjects(script: string): JsonObject[] {
  if (script.length > longestScript) return []
  let root: unknown
  try {
    root = JSON.parse(script)
  } catch {
    return []
  }
  const described = objectsIn(root).filter((object) => types(object).some((type) => articleType.test(type)))
  return described.sort((a, b) => rank(a) - rank(b))
}

function rank(object: JsonObject): number {
  return types(object).some((type) => /Article|Posting|Report/.test(type)) ? 0 : 1
}

/** The root, what stands in its arrays and in `@graph`, level by level. */
function objectsIn(root: unknown): JsonObject[] {
  const objects: JsonObject[] = []
  const waiting: unknown[] = [root]
  for (let value = waiting.pop(); value !== undefined && objects.length < mostObjects; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).slice(0, mostObjects).reverse())
    else if (isObject(value)) {
      objects.push(value)
      if (value['@graph'] !== undefined) waiting.push(value['@graph'])
      if (value['mainEntity'] !== undefined) waiting.push(value['mainEntity'])
    }
  }
  return objects
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function types(object: JsonObject): string[] {
  const type = object['@type']
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((name) => typeof name === 'string')
}

/** A property that is text; null otherwise. */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

/** The name of a person or organisation, given as text, as an object or as a list of these. */
export function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = (value as unknown[]).slice(0, 20).map((one) => nameOf(Array.isArray(one) ? null : one))
    return names.filter((name) => name !== null).join(', ') || null
  }
  return isObject(value) ? textOf(value['name']) : textOf(value)
}

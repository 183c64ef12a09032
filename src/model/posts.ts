/** A post of a social network, as saved in JSON. */
export interface SavedPost {
  readonly id: string
  /** In its author's words; what the file cuts off is marked by its own "…". */
  readonly text: string
  /** Empty where the file does not tell it. */
  readonly name: string
  /** Without the sign @; empty where the file does not tell it. */
  readonly handle: string
  /** ISO 8601 instant; null where the file does not tell it. */
  readonly posted: string | null
  /** Reposted without words of its own: the post that it repeats. */
  readonly reposts: SavedPost | null
  /** Quoted below its own words. */
  readonly quotes: SavedPost | null
  /** JSON that holds this post and what it needs alone. */
  readonly source: string
}

type Json = Readonly<Record<string, unknown>>

const headLength = 4096
const opening = /^(?:\u00ef\u00bb\u00bf)?\s*(?:window\.YTD\.[\w.]{1,60} = )?[[{]/
const fields = /"(?:full_text|author_id|edit_history_tweet_ids|in_reply_to_status_id_str|screen_name|author_handle)"/

/** Whether bytes may be posts saved as JSON, by their first few thousand. */
export function looksLikePosts(head: string): boolean {
  return opening.test(head) && fields.test(head.slice(0, headLength))
}

/**
 * Posts saved as JSON: of X (Twitter) as its interfaces 1.1 and 2 give them, one, an array, or one a line, and as its archive of an account holds
 * them (`tweets.js`). Null for any other JSON. Objects without the words of a post are left out.
 */
export function savedPosts(text: string): SavedPost[] | null {
  const plain = text.replace(/^\uFEFF/, '').replace(/^\s*window\.YTD\.[\w.]{1,60} = /, '')
  const values = parsed(plain) ?? linesOf(plain)
  const posts = values?.flatMap((value) => postsIn(value)) ?? []
  return posts.length === 0 ? null : posts
}

function parsed(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? (value as unknown[]) : [value]
  } catch {
    return null
  }
}

function linesOf(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2) return null
  const values = lines.flatMap((line) => parsed(line) ?? [])
  return values.length === 0 ? null : values
}

function postsIn(value: unknown): SavedPost[] {
  if (!isObject(value)) return []
  const inner = value['tweet']
  if (isObject(inner)) return postsIn(inner)
  const { data } = value
  if (Array.isArray(data) || isObject(data)) return ofVersion2(Array.isArray(data) ? data : [data], includesOf(value))
  const post = 'author_id' in value || 'edit_history_tweet_ids' in value ? ofVersion2([value], emptyIncludes) : []
  return post.length > 0 && !('user' in value) && !('full_text' in value) ? post : ofVersion1(value)
}

/** `user`, `retweeted_status` and `quoted_status` stand inside the post. */
function ofVersion1(value: Json, depth = 0): SavedPost[] {
  const extended = value['extended_tweet']
  const text = textOf(isObject(extended) ? extended : value)
  const id = stringOf(value['id_str']) || stringOf(value['id'])
  if (text === null || id === '') return []
  const user = isObject(value['user']) ? value['user'] : {}
  const inner = (name: string): SavedPost | null => {
    const found = value[name]
    return isObject(found) && depth < 2 ? (ofVersion1(found, depth + 1)[0] ?? null) : null
  }
  return [
    {
      ...{ id, text, name: stringOf(user['name']), handle: stringOf(user['screen_name']) },
      posted: instantOf(value['created_at']),
      reposts: inner('retweeted_status'),
      quotes: inner('quoted_status'),
      source: JSON.stringify(value),
    },
  ]
}

interface Includes {
  readonly users: ReadonlyMap<string, Json>
  readonly posts: ReadonlyMap<string, Json>
}
const emptyIncludes: Includes = { users: new Map(), posts: new Map() }

/** Authors, and posts that others refer to, stand beside them in `includes`. */
function ofVersion2(values: readonly unknown[], includes: Includes, depth = 0): SavedPost[] {
  return values.filter(isObject).flatMap((value): SavedPost[] => {
    const [text, id] = [textOf(value), stringOf(value['id'])]
    if (text === null || id === '') return []
    const user = includes.users.get(stringOf(value['author_id']))
    const references = Array.isArray(value['referenced_tweets']) ? value['referenced_tweets'].filter(isObject) : []
    const referred = (type: string): Json | undefined =>
      includes.posts.get(stringOf(references.find((one) => one['type'] === type)?.['id']))
    const inner = (type: string): SavedPost | null => {
      const found = referred(type)
      return found && depth < 2 ? (ofVersion2([found], includes, depth + 1)[0] ?? null) : null
    }
    const needed = [value, referred('retweeted'), referred('quoted')].filter((one) => one !== undefined)
    const users = needed.flatMap((one) => includes.users.get(stringOf(one['author_id'])) ?? [])
    return [
      {
        ...{ id, text, name: stringOf(user?.['name']), handle: stringOf(user?.['username']) },
        posted: instantOf(value['created_at']),
        reposts: inner('retweeted'),
        quotes: inner('quoted'),
        source: JSON.stringify({ data: value, includes: { users: [...new Set(users)], tweets: needed.slice(1) } }),
      },
    ]
  })
}

function includesOf(value: Json): Includes {
  const includes = isObject(value['includes']) ? value['includes'] : {}
  const byId = (name: string): Map<string, Json> => {
    const list = includes[name]
    const objects = Array.isArray(list) ? list.filter(isObject) : []
    return new Map(objects.map((one) => [stringOf(one['id']), one]))
  }
  return { users: byId('users'), posts: byId('tweets') }
}

/** The longest form of its words that the file holds. */
function textOf(value: Json): string | null {
  const note = isObject(value['note_tweet']) ? value['note_tweet']['text'] : undefined
  const text = [note, value['full_text'], value['text']].find((one) => typeof one === 'string' && one.trim() !== '')
  return typeof text === 'string' ? text : null
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** "Wed Oct 10 20:19:24 +0000 2018" and ISO 8601. */
function instantOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the class, id, role and itemprop of an element say it holds, as the web's makers commonly name it. */
const categories = {
  comment: /comment|disqus|discuss|respond|repl(?:y|ies)\b|livefyre|spot-?im/,
  related:
    /relat|recommend|recirc|popular|trending|most-?(?:read|view|pop)|more-|read-?more|also|outbrain|taboola|teaser|next|prev|zergnet|similar|latest|suggest/,
  list: /card|carousel|slide|rail|river|listing|grid|feed|stream|tile|archive|loop|playlist|collection|package/,
  share: /shar(?:e|ing)|social|addthis|follow|sns/,
  advertisement:
    /(?:^|[^a-z])ads?(?:[^a-z]|$)|advert|adslot|ad-|sponsor|dfp|banner|partner|affiliate|commerce|product|shop|deal/,
  signup:
    /newsletter|subscri|sign-?up|paywall|donat|promo|(?:^|[^a-z])cta|login|register|modal|pop-?up|overlay|inline-form|alert|app-/,
  navigation: /nav|menu|crumb|pagin|pager|toolbar|skip|search/,
  footer: /foot|copyright|legal|disclaim|bottom|sitemap/,
  header: /header|masthead|topbar|top-/,
  side: /side|aside|widget|complement/,
  byline: /byline|author|(?:^|[^a-z])bio|profile|contributor|writer/,
  meta: /date|time|meta|tag|categor|topic|kicker|eyebrow|section-name|info|label|pub/,
  media: /caption|credit|figure|image|img|photo|gallery|media|video|player|pic|slideshow|thumb/,
  embed: /embed|tweet|twitter|instagram|facebook/,
  cookie: /cookie|consent|gdpr|privacy/,
  quote: /quote|pull/,
  body: /(?:article|story|post|content|text|body)-?(?:body|text|copy|content|main|el)|main-?content|entry-?content|rich-?text|paragraph/,
  content: /article|post|story|entry|content|text|main|body/,
  title: /title|headline|heading|hed\b/,
  summary:
    /dek|summary|standfirst|lede|intro|excerpt|description|sub-?(?:title|head)|synopsis|abstract|highlight|key-?points/,
} as const satisfies Readonly<Record<string, RegExp>>

export type MarkCategory = keyof typeof categories

export const markCategories = Object.keys(categories) as readonly MarkCategory[]
const patterns = Object.values(categories)

/** A site's pages repeat a few hundred marks. */
const mostKnown = 5000
const known = new Map<string, number>()

/** The categories that an element's marks name, as bits in the order of `markCategories`. */
export function markBits(marks: string): number {
  if (marks === '') return 0
  let bits = known.get(marks)
  if (bits !== undefined) return bits
  bits = patterns.reduce((found, pattern, place) => (pattern.test(marks) ? found | (1 << place) : found), 0)
  if (known.size >= mostKnown) known.clear()
  known.set(marks, bits)
  return bits
}

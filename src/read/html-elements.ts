/** Elements that begin and end a paragraph of text. */
export const blockElements: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'div',
    'dl',
    'dt',
  ],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
  ],
  ...['html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot'],
  ...['thead', 'tr', 'ul', 'video', 'audio'],
])

/** Elements whose words are never part of a text. */
export const hiddenElements: ReadonlySet<string> = new Set([
  ...[
    'head',
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'math',
    'iframe',
    'object',
    'canvas',
    'select',
    'button',
  ],
  ...['textarea', 'datalist', 'audio', 'video', 'map', 'dialog'],
])

/** Elements around an article: left out where no article can be told from its surroundings. */
export const surroundingElements: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'menu'])

export const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
])

/** Elements whose end tag may be left out: they say nothing of how deep a page is nested. */
export const optionalEnds: ReadonlySet<string> = new Set([
  ...['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'option', 'optgroup', 'colgroup', 'rp', 'rt'],
])

/** Classes that the social networks' embed code puts on the element that holds a post. */
export const embedClasses: readonly string[] = [
  ...['twitter-tweet', 'twitter-video', 'instagram-media', 'tiktok-embed', 'bluesky-embed', 'mastodon-embed'],
  ...['fb-post', 'fb-video', 'reddit-embed-bq', 'text-post-media', 'telegram-post', 'imgur-embed-pub'],
]

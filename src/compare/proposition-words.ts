/** Prepositions and clause words that end a noun phrase. */
export const phraseEnds: ReadonlySet<string> = new Set([
  ...['in', 'at', 'on', 'by', 'for', 'with', 'from', 'to', 'who', 'whom', 'which', 'that', 'because', 'but', 'when'],
  ...['while', 'although', 'since', 'as', 'during', 'after', 'before', 'among', 'so', 'than', 'inside', 'within', ','],
])

/** Words before a noun that do not change what it names. */
export const determiners: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'no', 'any', 'some', 'both', 'many', 'several', 'such', 'our', 'their', 'its', 'his', 'her'],
  ...['single', 'more', 'few', 'also', 'even', 'still', 'not', 'of', 'so-called', 'called', 'only', 'really', 'too'],
  ...['now', 'currently', 'today', 'certainly', 'every', 'all', 'my', 'your', 'this', 'these', 'those', 'one', 'other'],
])

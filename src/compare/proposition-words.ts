/** Words that turn a clause into its denial. */
export const negators: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'none', 'nobody', 'neither', 'nor', 'without', 'cannot', "don't", "doesn't", "didn't"],
  ...["isn't", "aren't", "wasn't", "weren't", "won't", "wouldn't", "haven't", "hasn't", "hadn't", "can't", "couldn't"],
  ...['dont', 'doesnt', 'didnt', 'isnt', 'arent', 'wont'],
])

/** Words that speak of the future or of what is only possible. */
export const futureWords: ReadonlySet<string> = new Set([
  ...[
    'will',
    "won't",
    'shall',
    "we'll",
    "they'll",
    "i'll",
    'would',
    "wouldn't",
    'could',
    'might',
    'may',
    'should',
    'if',
  ],
])

/** Verbs and nouns that only say that something is there. */
export const existence: ReadonlySet<string> = new Set([
  ...[
    'have',
    'has',
    "haven't",
    "hasn't",
    'hold',
    'holds',
    'exist',
    'exists',
    'there',
    'presence',
    'existence',
    'keeps',
  ],
  ...["don't", "doesn't", 'is', 'are'],
])

/** Prepositions and clause words that end a noun phrase. */
export const phraseEnds: ReadonlySet<string> = new Set([
  ...['in', 'at', 'on', 'by', 'for', 'with', 'from', 'to', 'who', 'whom', 'which', 'that', 'because', 'but', 'when'],
  ...['while', 'although', 'since', 'as', 'during', 'after', 'before', 'among', 'so', 'than', 'inside', 'within'],
])

/** Words before a noun that do not change what it names. */
export const determiners: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'no', 'any', 'some', 'both', 'many', 'several', 'such', 'our', 'their', 'its', 'his', 'her'],
  ...['single', 'more', 'few', 'also', 'even', 'still', 'not', 'of', 'so-called', 'called', 'only', 'really', 'too'],
  ...['now', 'currently', 'today', 'certainly'],
])

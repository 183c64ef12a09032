/** Contractions spelled out, so that a verb, its auxiliary and its negation are words of their own. */
export const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]?t\b/gi, 'will not'],
  [/\bcan['’]t\b|\bcannot\b/gi, 'can not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]?t\b/gi, '$1 not'],
  [/\b(there|it|he|she|that|who|what)['’]s\b/gi, '$1 is'],
  [/\b(we|they|you)['’]re\b/gi, '$1 are'],
  [/\b(i|we|they|you)['’]ve\b/gi, '$1 have'],
  [/\b(i|we|they|you|he|she|it)['’]ll\b/gi, '$1 will'],
  [/\bi['’]m\b/gi, 'i am'],
]

export const beForms: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'am', 'be', 'been', 'being'])
export const haveForms: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having'])
export const auxiliaries: ReadonlySet<string> = new Set([
  ...beForms,
  ...haveForms,
  ...['do', 'does', 'did', 'will', 'would', 'shall', 'can'],
])

/** Words of the future; "would" is the future of reported words. */
export const futureAuxiliaries: ReadonlySet<string> = new Set(['will', 'would', 'shall'])

/** A clause with one of these only says what may be. */
export const hypothetical: ReadonlySet<string> = new Set([
  ...['if', 'whether', 'could', 'might', 'may', 'should', 'must', 'unless', 'perhaps', 'maybe', 'probably', 'suppose'],
  ...['like', 'imagine', 'ought', 'supposedly', 'allegedly', 'almost', 'nearly', 'hardly'],
])

/** Adverbs that stand between an auxiliary and its verb. */
export const midAdverbs: ReadonlySet<string> = new Set([
  ...['also', 'still', 'now', 'even', 'already', 'ever', 'really', 'clearly', 'currently', 'simply', 'certainly'],
  ...['actually', 'today', 'indeed', 'always', 'deliberately', 'knowingly', 'ourselves', 'themselves'],
])

/** After a negation: only a part of the statement is denied ("not all", "not yet", "not because"). */
export const limitsOfDenial: ReadonlySet<string> = new Set([
  ...['all', 'every', 'everyone', 'everybody', 'only', 'just', 'merely', 'yet', 'enough', 'necessarily', 'because'],
  ...['to', 'so', 'too', 'very', 'quite', 'exactly', 'simply', 'always', 'fully', 'entirely', 'completely', 'many'],
])

export const negators: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without'],
])

/** Words by which a clause denies its subject: "No officer fired". */
export const negativeSubjects: ReadonlySet<string> = new Set(['no', 'nobody', 'none', 'neither'])

/** Words before a clause that are no part of it. */
export const clauseOpeners: ReadonlySet<string> = new Set([
  ...['that', 'and', 'but', 'so', 'because', 'yet', 'then', 'or', 'now', 'well', 'yes', 'today', 'meanwhile', 'still'],
])

/** Words after which no finite verb stands. */
export const beforeNouns: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'to', 'of', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'as', 'into', 'over', 'under', 'no'],
  ...['this', 'that', 'these', 'those', 'my', 'our', 'your', 'his', 'her', 'its', 'their', 'and', 'or', 'any', 'some'],
  ...[
    'more',
    'most',
    'such',
    'very',
    'who',
    'which',
    'not',
    ',',
    'political',
    'public',
    'national',
    'about',
    'between',
  ],
])

/** Stems of verbs by which one has a thing: what is affirmed is that the thing is there. */
export const havingVerbs: ReadonlySet<string> = new Set(['hav', 'hold', 'keep'])

/** Stems of verbs that say little: a shared one needs more shared words beside it. */
export const weakVerbs: ReadonlySet<string> = new Set(
  'be hav know think want believ need lik get go mak sai do feel hop car see com tak giv tell'.split(' '),
)

/** Past forms and participles that no ending betrays, with their verbs. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  (
    'shot:shoot held:hold kept:keep took:take taken:take gave:give given:give beat:beat beaten:beat fought:fight ' +
    'broke:break broken:break knew:know known:know won:win lost:lose paid:pay met:meet made:make said:say saw:see ' +
    'seen:see told:tell sent:send spent:spend left:leave led:lead found:find built:build bought:buy brought:bring ' +
    'came:come went:go gone:go fell:fall fallen:fall rose:rise risen:rise hid:hide hidden:hide stole:steal ' +
    'stolen:steal drove:drive driven:drive wrote:write written:write spoke:speak spoken:speak struck:strike ' +
    'burnt:burn hung:hang hanged:hang fled:flee bore:bear borne:bear chose:choose chosen:choose threw:throw ' +
    'thrown:throw sold:sell got:get put:put cut:cut hit:hit shut:shut set:set did:do done:do has:have had:have ' +
    'fed:feed shown:show understood:understand withdrew:withdraw withdrawn:withdraw forbade:forbid forbidden:forbid'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Words in -ed that are no verbs of their clause. */
export const plainInEd: ReadonlySet<string> = new Set([
  ...[
    'need',
    'hundred',
    'red',
    'united',
    'armed',
    'indeed',
    'breed',
    'seed',
    'speed',
    'deed',
    'feed',
    'bed',
    'wounded',
  ],
])

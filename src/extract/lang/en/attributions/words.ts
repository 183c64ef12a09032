/** Closed classes of English words that attribution turns on, as the tagger cannot be trusted with them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const beForms = words("be is are was were been being am 's 're ’s ’re")
export const haveForms = words("have has had having 've 'd ’ve ’d")
export const doForms = words('do does did')
export const modals = words("will would shall should can could may might must ca wo 'll ’ll")
/** Modals under which nothing has been said yet, or only might be. */
export const unrealModals = words('should can could may might must ca shall')
export const negations = words("not n't n’t never no nor neither")
export const reflexives = words('himself herself themselves itself myself yourself ourselves')
export const relativePronouns = words('who which that whom')
export const personalPronouns = words('he she they it we i you one')
export const possessives = words('my your his her its our their')
/** Words that stand for one of several who were named before. */
export const elliptic = words('first second third fourth last other latter former younger elder eldest youngest oldest')
/** Pronouns that stand for a fact or thing and never for a speaker. */
export const factPronouns = words('this that these those there what it which')
export const questionWords = words('whether if how why what who when where which')
export const quantifiers = words(
  'one two three four five six seven eight nine ten some many most several few all none both each any others half another dozens hundreds thousands',
)
/** Prepositions that join a noun phrase to the noun phrase before it. */
export const nounPrepositions = words(
  'of for in from at on with to against between near within by under among on behind over across',
)
/** Prepositions that nearly always open an adverbial after a cue ("said in a statement", "told him on Monday"). */
export const adjunctPrepositions = words(
  'in on at during after before by from via through to of with about following amid over',
)
export const clauseOpeners = words(
  'that while when whereas because although though since as if after before until once unless whether',
)
export const subordinators = words(
  'while when as although though after before since because by in if whereas upon despite without besides',
)
export const days = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon tue tues wed thu thurs fri sat sun',
)
export const months = words(
  'january february march april may june july august september october november december jan jan. feb feb. aug aug. sept sept. oct oct. nov nov. dec dec.',
)
export const timeWords = words(
  'last this earlier later recently then again afterwards afterward here there early late mid-day morning evening afternoon night week month year',
)
/** Verbs of making words public: "released reports indicating that …" are the releaser's words. */
export const publishingVerbs = words(
  'release publish issue post file send deliver circulate distribute present produce give make compile write tweet put',
)

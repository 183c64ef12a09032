/** Forms of "be" and "get": before a participle they make a passive. */
export const passiveVerbs = new Set("am is are was were be been being 're ’re get gets got getting gotten".split(' '))
export const perfectVerbs = new Set("have has had having 've ’ve 'd ’d".split(' '))
export const modalVerbs = new Set("will would may might could can should must shall 'll ’ll do does did to".split(' '))

/** Words that stand inside a verb group without changing it. */
export const groupAdverbs = new Set(
  (
    "not n't n’t all both each also since already still reportedly allegedly so far now then later since recently seriously badly severely critically " +
    'slightly shot again subsequently previously reported believed feared said thought known confirmed presumed apparently probably likely being ' +
    'either eventually finally officially arbitrarily unlawfully illegally violently brutally summarily publicly secretly forcibly currently ' +
    'initially first just only to expected estimated alone immediately lightly wrongly falsely deliberately fatally mostly mainly'
  ).split(' '),
)

/** Nouns for a count of people, before a number: "the death toll rose to 19", "the number of arrests reached 600". */
export const countNouns = new Set(
  'number numbers count counts total totals figure figures tally toll tolls estimate estimates'.split(' '),
)

/** "a group of 12 peasants": words that only gather those counted. */
export const groupNouns = new Set(
  'group groups total team column band gang convoy family maximum minimum average batch bunch list party couple handful sum some range'.split(
    ' ',
  ),
)

/** Openers of words set off by commas that the predicate leaps over. */
export const asideOpeners = new Set(
  'including among mostly mainly many some most notably such all both aged at according as with half none one predominantly primarily largely also'.split(
    ' ',
  ),
)

/** Main verbs of saying end the search for what happened to their subject. */
export const sayingVerbs = new Set(
  'said says say told tells tell added adds announced claimed claims reported reports wrote writes argued warned noted stated declared insisted'.split(
    ' ',
  ),
)

export const stayVerbs = new Set(
  'remain remains remained remaining stay stays stayed languish languishes languished sit sits sat are were is was been be'.split(
    ' ',
  ),
)
export const faceVerbs = new Set(
  'face faces faced facing risk risks risked risking await awaits awaited awaiting fear fears receive received get got'.split(
    ' ',
  ),
)
export const loseVerbs = new Set('lose loses lost losing'.split(' '))

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Common nouns right after a name that say what it is. */
export const outletNounsAfter = words(
  'newspaper website daily magazine channel broadcaster agency radio tv television outlet weekly newswire site',
)
/** Nouns before the title of a work: what stands there in capitals or quotation marks is no person. */
export const workNouns = words(
  'novel book film movie song album play documentary series poem painting opera ballet memoir novella musical anthem single ep sculpture exhibition',
)
/** Common nouns right before a name that say what it is ("the opposition daily [Name]", "the rights group [Name]"). */
export const outletNounsBefore = words(
  'newspaper website daily magazine channel broadcaster agency radio tv television outlet weekly newswire',
)
export const partyNounsBefore = words(
  'group party movement militia organization organisation ngo charity company firm union watchdog network coalition faction',
)
export const partyNounsAfter = words(
  'militia militants group party fighters movement members supporters company officials leaders operatives affiliates',
)
export const placeNounsAfter = words(
  'province city district county governorate village region prison airport street neighborhood neighbourhood town border river valley island area',
)
export const personNounsAfter = words(
  'campaign presidency team supporter supporters aide delegates allies regime government administration family loyalists',
)

/** Nouns before "of X" that make X a place. */
export const placeNounsBefore = words(
  'city town village province district region outskirts liberation siege fall capture capital residents streets bombing shelling battle suburb port ' +
    'north south east west northwest northeast southwest southeast cities towns villages university mayor governor',
)

/** Types of places and parties that are also surnames: after a given name they say nothing. */
export const surnamesLikeTypes = words(
  'post guard cross church party journal lake hill hills street park fleet camp field power major day house bank banks bridge court wire mount rivers ' +
    'beach may summers winter mission times law bill week english page marshall times head field gates forest towns',
)

/** Verbs whose subject speaks. */
export const speechVerbs: ReadonlySet<string> = new Set(
  (
    'said says say told tells tell added adds wrote writes announced announces reported reports stated states argued argues claimed claims ' +
    'called calls warned warns denied denies tweeted tweets noted notes explained explains insisted insists declared declares acknowledged acknowledges ' +
    'admitted admits confirmed confirms estimated estimates urged urges asked asks replied replies responded responds predicted testified recalled ' +
    'stressed stresses underlined pointed suggested suggests accused accuses described describes quoted quotes cited cites demanded demands'
  ).split(' '),
)

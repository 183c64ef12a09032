const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What everybody calls bodies whose names do not say it: "the UN refugee agency", "the military alliance". */
const calledSo: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['unhcr', words('un refugee agency')],
  ['unrwa', words('un palestinian refugee agency')],
  ['unicef', words('un children agency fund')],
  ['unesco', words('un cultural agency')],
  ['undp', words('un development agency')],
  ['wfp', words('un food agency')],
  ['world food programme', words('un food agency')],
  ['world food program', words('un food agency')],
  ['who', words('un health agency body')],
  ['world health organization', words('un health agency body')],
  ['world health organisation', words('un health agency body')],
  ['iom', words('un migration agency body')],
  ['international organization for migration', words('un migration agency body')],
  ['iaea', words('un nuclear atomic agency watchdog')],
  ['fao', words('un food agriculture agency')],
  ['ilo', words('un labour labor agency')],
  ['ohchr', words('un human rights office')],
  ['nato', words('western military alliance bloc')],
  ['opec', words('oil cartel group')],
  ['icc', words('war crimes court')],
  ['icj', words('un top court')],
  ['icrc', words('committee')],
  ['imf', words('lender fund')],
  ['msf', words('medical charity aid group')],
  ['cia', words('us spy intelligence agency')],
  ['fbi', words('us agency bureau')],
  ['nasa', words('us space agency')],
])

/** Nouns that acronyms end in, or hold the first letter of. */
const shortened: ReadonlySet<string> = words(
  'agency committee council commission union association front party institute federation league authority board foundation centre center',
)

/** Whether a body that the text gives no other name is commonly called by all these words. */
export function isCommonlyCalled(names: readonly string[], noun: string, modifiers: readonly string[]): boolean {
  const known = names.map((name) => calledSo.get(name.toLowerCase())).find((called) => called !== undefined)
  if (known) return [noun, ...modifiers].every((word) => known.has(word.replace(/\./g, '')))
  const [acronym] = names
  if (acronym === undefined || names.length > 1 || modifiers.length > 0 || !shortened.has(noun)) return false
  return /^\p{Lu}{3,7}$/u.test(acronym) && acronym.slice(1).includes(noun.charAt(0).toUpperCase())
}

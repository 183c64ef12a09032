/** Words that carry no content of their own. */
const emptyWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those his her its their our your my some any all both each every no not of in on at by for ' +
    'from to with as into over under about around and or nor but so than then there here who whom whose which what when ' +
    'where while be is are was were been being am do does did done have has had having will would shall should can could ' +
    'may might must it he she they we you i them him us me one ones very also only just even still more most many much ' +
    'such other others another such own same say says said up out off down during before after since until against'
  ).split(' '),
)

const irregular: ReadonlyMap<string, string> = new Map(
  (
    'people:people person:people persons:people men:man women:woman children:child lives:life wives:wife police:police ' +
    'shot:shoot shoots:shoot fired:fire fires:fire killed:kill died:die dead:die was:be were:be held:hold took:take ' +
    'taken:take gave:give given:give beat:beat beaten:beat fought:fight broke:break broken:break knew:know known:know ' +
    'news:news media:media cities:city bodies:body families:family casualties:casualty'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** The dictionary form of an English word, lightly: plural, -ed and -ing endings off, the commonest irregular ones known. */
export function lemma(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('men')) return `${word.slice(0, -3)}man`
  if (word.length > 5 && word.endsWith('oes')) return word.slice(0, -2)
  if (word.length > 5 && word.endsWith('ing')) return undoubled(word.slice(0, -3))
  if (word.length > 4 && word.endsWith('ed')) return undoubled(word.slice(0, -2))
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function undoubled(stem: string): string {
  return /([bdgklmnprt])\1$/.test(stem) && !stem.endsWith('ll') ? stem.slice(0, -1) : stem
}

/** The words of a text in lower case; apostrophes are straight and stay inside words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  )
}

/** The content words of a text, in dictionary form, each once, in order. */
export function contentWords(text: string): string[] {
  const words = wordsOf(text).filter((word) => !emptyWords.has(word) && !/^\d/.test(word) && word.length > 1)
  return [...new Set(words.map((word) => lemma(word.replace(/'s?$/, ''))))]
}

export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word)
}

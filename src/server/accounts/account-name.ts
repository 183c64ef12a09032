import { HearsayError } from '../../model/index.ts'

const longestName = 200
/** Controls, and marks that have no picture and could make two names look like one; joiners are letters' own in Persian. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

/** A name as the journal will sign with it: one line, its spaces single. @throws HearsayError `usage`. */
export function accountName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/ +/g, ' ')
  if (name === '' || name.length > longestName || unseen.test(name))
    throw new HearsayError('usage', `not a name of at most ${longestName} letters on one line: ${name.slice(0, 40)}`)
  return name
}

/** What is the same for two names that a reader would take for one: letters' width and case do not tell people apart. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
}

import compromise from 'compromise/two'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readingOf } from '../../src/operations/reading-of.ts'
import type { Article } from './articles.ts'

/** Something that reads English: a whole reading of ours, or another library's tokens and parts of speech alone. */
export interface MeasuredReader {
  readonly name: string
  read(article: Article): Promise<unknown>
}

const hearsay: MeasuredReader = {
  name: 'hearsay, a whole reading',
  read: ({ path, text }) => readingOf(Buffer.from(text), { path }),
}

/** wink-nlp's tokens and tags, sentences, names and sentiment left off. */
function wink(): MeasuredReader {
  const nlp = winkNLP(model, ['pos'])
  const { its } = nlp
  return {
    name: 'wink-nlp, tokens and tags',
    read: async ({ text }) => {
      const tokens = nlp.readDoc(text).tokens()
      // eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp's item functions use no `this`
      return [tokens.out(its.value), tokens.out(its.pos)]
    },
  }
}

/** compromise's second layer: tokens and tags, without its phrases, names, numbers and dates. */
const compromiseTagger: MeasuredReader = {
  name: 'compromise, tokens and tags',
  read: async ({ text }) => compromise(text).docs,
}

export function measuredReaders(): MeasuredReader[] {
  return [hearsay, wink(), compromiseTagger]
}

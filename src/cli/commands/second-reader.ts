import { Option } from 'commander'
import { settings } from '../../config.ts'

export interface SecondReaderChoice {
  readonly secondReader?: string
  readonly secondReaderModel?: string
}

export const secondReaderOption = (): Option =>
  new Option(
    '--second-reader <address>',
    'an OpenAI-compatible server to which each article’s text is sent, to be read by a model too (see below)',
  ).env(settings.secondReader.variable)

export const secondReaderModelOption = (): Option =>
  new Option('--second-reader-model <name>', 'the name by which that server knows the model').env(
    settings.secondReaderModel.variable,
  )

/** What is sent where, for the help of the commands that can ask. */
export const secondReaderHelp = `
A second reader is off unless its address is named; then, for each document in
English, POST ADDRESS/chat/completions is sent the model's name, instructions
that are always the same, and the text of the article, passage by passage. No
path, publisher, link or manifest fact goes along, and nothing else is sent
anywhere. A key is taken from HEARSAY_SECOND_READER_KEY alone. Of the answer
counts only what quotes the text to the letter. What it alone found is marked,
with confidence 0.4. Where it fails, the reading is the first reader's, and the
exit status is 9. An empty address ("") turns it off for one run.`

// Writes docs/questions.md: questions that investigators ask of a folder of reports, each with the one command that answers it
// and the lines of its output that do, taken from the program as it is now.
// Use: node scripts/build.mjs && node scripts/questions.mjs --seeds DIR   (DIR holds the texts, manifest.csv and families.csv)
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = process.argv.indexOf('--seeds')
if (at < 0) throw new Error('name the folder of texts: --seeds DIR')
const seeds = process.argv[at + 1]

/** Each question, its command, and words of the paragraphs of its output to show (the rest is left out, marked by …). */
const questions = [
  [
    'How many were killed in November 2019, according to whom?',
    'figures --measure killed --event "November 2019"',
    ['at least 1,000', '«1,500» people', '«1500»', 'Independent origins'],
  ],
  [
    'How many independent origins has 1,500?',
    'figures 1,500 killed --explain',
    ['Independent origins', '1,500 alone', 'claimed-corroboration'],
  ],
  ['Do 1,000 and 1,500 contradict each other?', 'figures 1,500 killed --explain', ['1 and 3', '1 and 4']],
  ['Did the same origin’s figures for wounded and arrested move too?', 'check --kind stale', ['stale']],
  [
    'How many of the dead were named by 6 December 2019, and what is that number?',
    'figures --measure named --full',
    ['320', 'subset'],
  ],
  ['Was there an official toll in December 2019?', 'claims --stance withholds', ['withholds', 'any figures']],
  [
    'How many were arrested in 2022–23, and who disagrees?',
    'figures --measure arrested,detained --event 2022',
    ['around 20,000', '«at least 30,000»', 'conflict'],
  ],
  [
    'Is Royedad 24 a second source for 30,000?',
    'figures 30,000 detained --explain',
    ['Independent origins', 'does not count', 'may count', 'supposition'],
  ],
  [
    'How many were killed in 2022–23, on whose word?',
    'figures --measure killed --event 2022 --full',
    ['750', 'Independent origins'],
  ],
  [
    'How many face the death penalty, in which event?',
    'figures --measure facing-execution --full',
    ['protests, Iran', 'around 100', 'a number'],
  ],
  [
    'How many were pardoned in February 2023, of whom?',
    'figures --measure pardoned --full',
    ['of “', 'tens of thousands', '«thousands»', 'between 30 to 40 thousand', 'around 100,000'],
  ],
  ['Who is excluded from the amnesty?', 'claims amnesty --terms exclusion', ['reports', 'leaves out']],
  ['On what condition, and who said so?', 'claims --terms condition', ['Sadegh Rahimi ›', 'on condition']],
  [
    'How large is the prison population, and which number is a wish?',
    'figures --measure imprisoned',
    ['240,000', '«20,000»', 'at least 200,000', 'supposition'],
  ],
  ['Is the yearly cost right?', 'check --kind arithmetic', ['arithmetic fails']],
  ['Is the monthly cost right, and what is unstated?', 'check --kind arithmetic', ['makes 3 trillion']],
  ['Is $79 million consistent, and with which sum?', 'check --kind arithmetic', ['79 million” as a conversion']],
  ['When did Hajian speak?', 'claims --by Hajian', ['Mehdi Hajian ›', 'said 20']],
  [
    'Who denied that there are political prisoners, who contradicted him, who only seems to?',
    'check --kind contradiction,citation-audit',
    ['contradiction: Gholam', 'contradiction: Ruhollah', 'The text offers words of'],
  ],
  ['What did Khamenei call whom, and when?', 'claims --by Khamenei --naming', ['names', 'said 20']],
  ['Which date is “On Wednesday”?', 'dates Wednesday', ['means', 'counted']],
  [
    'What happened to Saeed Asghari, in order?',
    'people Asghari',
    ['detention', 'interrogation', 'bail', 'raid', 're-arrest'],
  ],
  ['Were Salar and Zargar executed?', 'people "Salar, Zargar" --act execution', ['no execution', 'arrest']],
  [
    'Who says “We demand the release of these political prisoners”?',
    'claims --stance demands "We demand the release"',
    ['U.S. State', 'demands', 'We demand'],
  ],
  [
    'How many were executed in 1988, and on how many independent sources?',
    'figures --event 1988 --full',
    ['30,000', 'Independent origins', 'agreement'],
  ],
]

const outputs = new Map()
const ledger = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-questions-'))
try {
  for (const name of readdirSync(seeds))
    if (/\.(?:txt|csv)$/.test(name)) copyFileSync(join(seeds, name), join(folder, name))
  run(`add . --manifest manifest.csv --families families.csv`)
  const answers = questions.map(([question, command, shown], index) => {
    const out = run(command)
    const kept = excerpt(out, shown)
    if (kept === '') throw new Error(`no answer any more: ${question}`)
    return `## ${index + 1}. ${question}\n\n\`\`\`sh\nhearsay ${command}\n\`\`\`\n\n\`\`\`text\n${kept}\n\`\`\``
  })
  const page = [
    '# Twenty-five questions, answered by one command each',
    '<!-- Made by `node scripts/questions.mjs --seeds DIR` from the output of the program. Do not edit. -->',
    'Five reports on Iran by three publishers, partisan and not, were read into a ledger. Of each answer only the lines that ' +
      'tell it are shown; … marks what is left out. The program says who claims what: it does not say what is true.',
    ...answers,
  ].join('\n\n')
  const path = join(root, 'docs', 'questions.md')
  writeFileSync(path, await format(`${page}\n`, { ...(await resolveConfig(path)), filepath: path }))
  console.log('questions: docs/questions.md')
} finally {
  for (const made of [folder, ledger]) rmSync(made, { recursive: true })
}

/** What a command prints; one that answers several questions runs once. */
function run(command) {
  const known = outputs.get(command)
  if (known !== undefined) return known
  const words = command.match(/"[^"]*"|\S+/g).map((word) => word.replace(/^"|"$/g, ''))
  const ended = spawnSync(process.execPath, [join(root, 'bin', 'hearsay.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC', HEARSAY_LEDGER: join(ledger, 'ledger') },
  })
  if (ended.status !== 0) throw new Error(`${command}: ${ended.stderr}`)
  outputs.set(command, ended.stdout)
  return ended.stdout
}

/** The lines that hold the words, each with the one before and the one after; what lies between is left out. */
function excerpt(out, shown) {
  const lines = out.replaceAll('─'.repeat(80), '').split('\n')
  const keep = new Set()
  for (const words of shown) {
    const first = lines.findIndex((line) => line.includes(words))
    if (first < 0) throw new Error(`not in the output any more: ${words}`)
    lines.forEach((line, index) => {
      if (line.includes(words))
        for (let near = index - 1; near <= index + 3; near++) if (lines[near]?.trim()) keep.add(near)
    })
  }
  const chosen = [...keep].sort((a, b) => a - b)
  return chosen
    .flatMap((index, place) => [...(place > 0 && chosen[place - 1] !== index - 1 ? ['…'] : []), lines[index].trimEnd()])
    .join('\n')
}

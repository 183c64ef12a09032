import { createServer } from 'node:net'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Claim, JournalEntry, Reading } from '../src/model/index.ts'
import { chatServer, lists, says, status, type Answering, type ChatServer } from './chat-server.ts'
import { ensureBuilt, hearsay, hearsayMeanwhile, objects, startHearsay } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-second-reader-'))
const file = (name: string): string => join(folder, name)

const strike = `Dockers still on strike in Port Sele

At least 120 dockers were arrested in Port Sele on Monday, the Harbour Front said.

“We arrested nobody,” said Tomas Wick, the mayor of Port Sele.

In the eyes of Ana Bel, 2,000 people gathered at the harbour.
`
const front = { source: 'the Harbour Front', cue: 'said', content: 'At least 120 dockers were arrested', speaker: null }
const bel = {
  source: 'Ana Bel',
  cue: 'In the eyes of',
  content: '2,000 people gathered at the harbour',
  stance: 'asserts',
}
const invented = { source: 'Ana Bel', cue: 'confessed', content: 'the killings' }

let chat: ChatServer
const open: ChatServer[] = []
async function serve(answering: Answering): Promise<void> {
  chat = await chatServer(answering)
  open.push(chat)
}
const asked = (address = chat.address): string[] => ['--second-reader', address, '--second-reader-model', 'small']

/** An address of this machine at which nothing listens. */
async function deadAddress(): Promise<string> {
  const gone = await chatServer(lists())
  await gone.close()
  return gone.address
}

/** What `read --json` gives of the strike without a second reader. */
let outAlone = ''

beforeAll(() => {
  ensureBuilt()
  writeFileSync(file('strike.txt'), strike)
  writeFileSync(file('quiet.txt'), 'Quiet day\n\nThe gulls slept at the harbour, and nobody said a word of it.\n')
  writeFileSync(
    file('farsi.txt'),
    'مردم در بندر جمع شدند و شهردار گفت که هیچ کس بازداشت نشده است. این گزارش ادامه دارد.\n',
  )
  outAlone = hearsay(['read', '--json', file('strike.txt')]).out
})
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('hearsay read with a second reader', () => {
  test('shows who found each claim and how far the two agree', async () => {
    await serve(lists(front, bel, invented))
    const { out, err, status: ended } = await hearsayMeanwhile(['read', file('strike.txt'), ...asked()])
    const line = out.replace(/\s+/g, ' ')
    expect(line).toContain(`Two readers (the second: small at ${chat.host}): 1 of 3 claims found by both (33%),`)
    expect(line).toContain('1 by the first alone, 1 by the second alone.')
    expect(out).toMatch(/Harbour Front › unknown publisher\n\s+asserts · both readers/)
    expect(out).toMatch(/Tomas Wick › unknown publisher\n\s+asserts · first reader alone/)
    expect(out).toMatch(/Ana Bel › unknown publisher\n\s+asserts · second reader alone: for review/)
    expect(line).toContain('1 proposal does not count, of the second reader')
    expect([err, ended]).toEqual(['', 0])
  })

  test('--json: readers of each attribution, agreement, what was rejected; the rest as without it', async () => {
    await serve(lists(front, bel, invented))
    const { out } = await hearsayMeanwhile(['read', '--json', file('strike.txt'), ...asked()])
    const [reading] = objects<Reading>(out)
    const [alone] = objects<Reading>(outAlone)
    expect(reading?.secondReader).toMatchObject({
      ...{ model: 'small', host: chat.host, proposals: 2, unread: [] },
      rejected: [{ reason: 'not-verbatim', count: 1 }],
      agreement: { both: 1, firstOnly: 1, secondOnly: 1, rate: 0.333 },
    })
    expect(reading?.attributions.map(({ readers }) => readers)).toEqual([['first', 'second'], ['first'], ['second']])
    const added = reading?.attributions.at(-1)
    expect(added?.confidence).toBeLessThan(0.5)
    expect(added?.voice[0]).toMatchObject({ name: 'Ana Bel', named: true })
    const gathered = (one?: Reading) => one?.figures.find(({ measure }) => measure === 'gathered')
    expect(gathered(reading)).toEqual({
      ...gathered(alone),
      attribution: added?.id,
      voice: added?.voice,
      stance: 'asserts',
      readers: ['second'],
    })
    expect(reading?.attributions.slice(0, 2).map(({ readers: _, ...rest }) => rest)).toEqual(alone?.attributions)
    expect(Object.keys(reading ?? {}).filter((key) => !(key in (alone ?? {})))).toEqual(['secondReader'])
  })

  test('without it no connection is made, and the reading does not tell of readers', async () => {
    await serve(lists(front))
    const { out, err } = await hearsayMeanwhile(['read', '--json', file('strike.txt')], {
      env: { HEARSAY_SECOND_READER_MODEL: 'small', HEARSAY_SECOND_READER_KEY: 'secret', HEARSAY_SECOND_READER: '' },
    })
    expect([chat.connections(), err]).toEqual([0, ''])
    expect(out).not.toMatch(/secondReader|readers/)
    expect(out).toBe(outAlone)
  })

  test('without it no socket is opened to anywhere; with it, to its host alone', async () => {
    await serve(lists(front))
    const watch = file('watch-sockets.cjs')
    writeFileSync(
      watch,
      `const { Socket } = require('node:net')
       const { connect } = Socket.prototype
       Socket.prototype.connect = function (...told) {
         process.stderr.write('socket to ' + JSON.stringify(told[0]?.[0]?.port ?? told[0]) + '\\n')
         return connect.apply(this, told)
       }`,
    )
    const env = { NODE_OPTIONS: `--require ${watch}` }
    const sockets = async (...more: string[]) =>
      (await hearsayMeanwhile(['read', '--json', file('strike.txt'), ...more], { env })).err
    expect(await sockets()).toBe('')
    expect(await sockets(...asked())).toMatch(new RegExp(`^socket to "?${chat.host.split(':')[1] ?? ''}"?\\n$`))
  })

  test('an empty address turns the variable off', async () => {
    await serve(lists(front))
    await hearsayMeanwhile(['read', file('strike.txt'), '--second-reader', ''], {
      env: { HEARSAY_SECOND_READER: chat.address, HEARSAY_SECOND_READER_MODEL: 'small' },
    })
    expect(chat.connections()).toBe(0)
  })

  test('variables name it as well; the key goes to the server and is shown nowhere', async () => {
    await serve(lists(front))
    const env = {
      HEARSAY_SECOND_READER: chat.address,
      HEARSAY_SECOND_READER_MODEL: 'small',
      HEARSAY_SECOND_READER_KEY: 'key-of-mine',
    }
    const { out, err } = await hearsayMeanwhile(['read', '--json', file('strike.txt')], { env })
    expect(chat.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer key-of-mine'])
    expect(out + err).not.toContain('key-of-mine')
    expect(out).toContain('"secondReader"')
  })

  test('--ndjson asks about each line', async () => {
    await serve(lists(front))
    const input = `${JSON.stringify({ text: strike })}\nnot json\n`
    const { out } = await hearsayMeanwhile(['read', '--ndjson', ...asked()], { input })
    const [reading, problem] = objects<Reading>(out)
    expect(reading?.secondReader?.agreement).toMatchObject({ both: 1 })
    expect(problem?.schema).toBe('hearsay/problem/1')
  })

  test('with several threads as with one', async () => {
    await serve(lists(front, bel))
    for (let number = 0; number < 26; number += 1) writeFileSync(file(`copy-${number}.md`), `${strike}\n${number}\n`)
    const paths = Array.from({ length: 26 }, (_, number) => file(`copy-${number}.md`))
    const run = async (workers: string) => {
      const { out } = await hearsayMeanwhile(['read', '--json', ...paths, '--workers', workers, ...asked()])
      return objects<Reading>(out).map(({ secondReader, ...reading }) => [reading, secondReader?.agreement])
    }
    expect(await run('2')).toEqual(await run('1'))
  }, 120_000) // twice 26 documents

  test('a document in another language is not sent', async () => {
    await serve(lists(front))
    const { out } = await hearsayMeanwhile(['read', '--json', file('farsi.txt'), ...asked()])
    expect([chat.asked.length, objects<Reading>(out)[0]?.secondReader]).toEqual([0, undefined])
  })

  test('where nobody says anything, there is nothing to agree on', async () => {
    await serve(lists())
    const { out } = await hearsayMeanwhile(['read', '--json', file('quiet.txt'), ...asked()])
    const { both, secondOnly } = objects<Reading>(out)[0]?.secondReader?.agreement ?? { both: -1, secondOnly: -1 }
    expect([both, secondOnly]).toEqual([0, 0])
  })

  test('terminal escapes in an answer or a model’s name do nothing', async () => {
    await serve(lists({ ...front, source: '\u001b]0;owned\u0007' }, bel))
    const { out, err } = await hearsayMeanwhile([
      ...['read', file('strike.txt'), '--second-reader', chat.address],
      ...['--second-reader-model', 'small\u001b[31m'],
    ])
    expect(out + err).not.toMatch(/[\u0007\u001b]/)
  })
})

describe('a second reader that fails: the first reader’s reading, a notice, status 9', () => {
  const failing: readonly { what: string; answering: Answering | null; reason: string }[] = [
    { what: 'a dead address', answering: null, reason: 'nothing answers there: the connection was refused' },
    { what: 'a refused key', answering: status(401, 'no'), reason: 'it answers with status 401: the key' },
    { what: 'prose', answering: says('Sorry.'), reason: 'the answer lists no attributions' },
    { what: 'silence', answering: () => undefined, reason: 'no whole answer within 1 second' },
  ]
  for (const { what, answering, reason } of failing)
    test(what, async () => {
      await serve(answering ?? lists())
      if (answering === null) await chat.close()
      const env = { HEARSAY_SECOND_READER_SECONDS: '1', HEARSAY_SECOND_READER_KEY: 'key-of-mine' }
      const words = ['read', '--json', file('strike.txt'), file('quiet.txt'), ...asked()]
      const { out, err, status: ended } = await hearsayMeanwhile(words, { env })
      expect(ended).toBe(9)
      expect(err.split('\n')[0]).toBe(
        `hearsay: the second reader failed: ${reason}. There, the first reader's reading stands alone: ${file('strike.txt')}`,
      )
      expect(out + err).not.toContain('key-of-mine')
      const [reading] = objects<Reading>(out)
      const [alone] = objects<Reading>(outAlone)
      expect(reading?.attributions).toEqual(alone?.attributions)
      expect(reading?.figures).toEqual(alone?.figures)
      expect(reading?.notices.at(-1)).toMatchObject({ kind: 'second-reader', start: 0 })
      expect(reading?.notices.at(-1)?.reason).toContain(reason)
      expect(reading?.secondReader).toMatchObject({ agreement: null, read: [], unread: [{ reason }] })
    })

  test('on screen it says so and marks no claim', async () => {
    const { out } = hearsay(['read', file('strike.txt'), ...asked(await deadAddress())])
    expect(out.replace(/\s+/g, ' ')).toContain('the second read nothing.')
    expect(out).not.toContain('alone')
    expect(out).toContain('Harbour Front ›')
  })

  test('a document that is refused goes before it', async () => {
    const address = await deadAddress()
    expect(hearsay(['read', file('missing.txt'), file('strike.txt'), ...asked(address)]).status).toBe(3)
  })

  test('Ctrl-C while it is waited for: status 130', async () => {
    await serve(() => undefined)
    const child = startHearsay(['read', file('strike.txt'), ...asked()])
    setTimeout(() => child.kill('SIGINT'), 1500)
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130)
  })
})

describe('wrong usage: status 2, and nothing is read or sent', () => {
  const cases = [
    { words: ['--second-reader', 'http://127.0.0.1:9'], message: /needs a model: --second-reader-model NAME/ },
    { words: ['--second-reader-model', 'small'], message: /a model needs an address: --second-reader, for small/ },
    { words: ['--second-reader', 'localhost:11434', '--second-reader-model', 'x'], message: /not an address/ },
    {
      words: ['--second-reader', 'http://a:hush@host/v1', '--second-reader-model', 'x'],
      message: /carries a password/,
    },
  ]
  for (const [at, { words, message }] of cases.entries())
    for (const command of at === 0 ? ['read', 'add'] : ['read'])
      test(`hearsay ${command} ${words.join(' ')}`, () => {
        const { status: ended, err, out } = hearsay([command, file('strike.txt'), ...words], { cwd: folder })
        expect([ended, out]).toEqual([2, ''])
        expect(err).toMatch(message)
        expect(err).not.toContain('hush')
      })
})

test('an address elsewhere: says once, before anything is sent, to which host the text goes', () => {
  const words = ['read', file('strike.txt'), file('quiet.txt'), ...asked('http://models.invalid/v1')]
  const { err, status: ended } = hearsay(words, { env: { HEARSAY_SECOND_READER_SECONDS: '5' } })
  const lines = err.trim().split('\n')
  expect(lines[0]).toBe(
    'The text of the documents goes to models.invalid, unencrypted: it is the second reader that was named.',
  )
  expect(lines.filter((line) => line.includes('models.invalid'))).toHaveLength(1)
  expect(ended).toBe(9)
})

// Each runs several commands, and a ledger is slow to open where the machine is busy.
describe('hearsay add with a second reader', { timeout: 120_000 }, () => {
  const ledger = file('ledger')
  const run = (words: string[], more: string[] = []) => hearsayMeanwhile([...words, '--ledger', ledger, ...more])
  const journal = (): JournalEntry[] => objects(readFileSync(join(ledger, journalName()), 'utf8'))
  const journalName = (): string => readdirSync(ledger).find((name) => name.startsWith('journal')) ?? ''
  const claims = async (): Promise<Claim[]> => objects((await run(['claims', '--json'])).out)

  beforeAll(() => {
    mkdirSync(file('reports'))
    writeFileSync(join(file('reports'), 'strike.txt'), strike)
    writeFileSync(join(file('reports'), 'quiet.txt'), readFileSync(file('quiet.txt')))
  })

  test('where it fails, the documents are added as the first reader reads them, and the journal tells of no second', async () => {
    const { out, err, status: ended } = await run(['add', file('reports')], asked(await deadAddress()))
    expect(out).toContain('2 documents added')
    expect(err).toContain('the second reader failed: nothing answers there')
    expect(ended).toBe(9)
    expect(journal().map(({ record }) => record.kind)).toEqual(['document', 'document'])
    expect(JSON.stringify(await claims())).not.toContain('readers')
  })

  test('added again, the documents are asked about; what counts is an entry of the journal', async () => {
    await serve((one, response, count) =>
      (one.passage.includes('Bel') ? lists(front, bel, invented) : lists())(one, response, count),
    )
    const { out, status: ended } = await run(['add', file('reports')], asked())
    expect(ended).toBe(0)
    expect(out).toContain('0 documents added, 2 read again with what is new')
    expect(out).toContain(`Two readers (the second: small at ${chat.host}): 1 of `)
    const entries = journal().filter(({ record }) => record.kind === 'second-reading')
    expect(entries).toHaveLength(2)
    const kept = entries.map(({ record }) => (record.kind === 'second-reading' ? record.second : null))
    expect(kept.find((second) => second?.proposals.length === 2)).toMatchObject({ model: 'small', host: chat.host })
    expect((await claims()).map(({ readers }) => readers?.join())).toContain('second')
  })

  test('what has been read to the end is not asked again', async () => {
    await serve(lists(front))
    const { out } = await run(['add', file('reports')], asked())
    expect(out).toContain('0 documents added, 2 already there')
    expect(chat.asked).toHaveLength(0)
  })

  test('rebuilt without a network, with the same result', async () => {
    const before = await claims()
    const attempts: string[] = []
    const guard = createServer((socket) => {
      attempts.push('connected')
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => guard.once('listening', resolve))
    const { port } = guard.address() as { port: number }
    const { status: ended } = await hearsayMeanwhile(['rebuild', '--ledger', ledger], {
      env: { HEARSAY_SECOND_READER: `http://127.0.0.1:${port}/v1`, HEARSAY_SECOND_READER_MODEL: 'small' },
    })
    guard.close()
    expect([ended, attempts]).toEqual([0, []])
    expect(await claims()).toEqual(before)
    expect(before.map(({ readers }) => readers?.join())).toContain('second')
  })

  test('another model is asked anew, and its word counts then', async () => {
    await serve(lists())
    const other = ['--second-reader', chat.address, '--second-reader-model', 'large']
    await run(['add', file('reports')], other)
    expect(chat.asked).toHaveLength(2)
    expect((await claims()).map(({ readers }) => readers?.join())).not.toContain('second')
    expect(journal().filter(({ record }) => record.kind === 'second-reading')).toHaveLength(4)
  })

  test('the claims on screen say who found them', async () => {
    expect((await run(['claims', 'arrested'])).out).toContain('asserts · date not told · first reader alone')
  })

  test('a document that was read in part is kept so, and asked about again', async () => {
    const long = `${strike}\n${'The gulls slept at the harbour. '.repeat(110)}\n\n${'The boats lay still. '.repeat(150)}\n`
    writeFileSync(file('long.txt'), long)
    await serve((one, response, count) => (count === 1 ? lists(front) : says('No.'))(one, response, count))
    const partly = await run(['add', file('long.txt')], asked())
    expect([partly.status, partly.err]).toEqual([9, expect.stringContaining('lists no attributions')])
    const last = journal().at(-1)?.record
    expect(last?.kind === 'second-reading' && [last.second.read.length, last.second.unread.length > 0]).toEqual([
      1,
      true,
    ])
    await chat.close()
    await serve((one, response, count) => (one.passage.includes('Wick') ? lists(front) : lists())(one, response, count))
    const { status: ended, out } = await run(['add', file('long.txt')], asked())
    expect([ended, out]).toEqual([0, expect.stringContaining('1 read again with what is new')])
    expect((await run(['add', file('long.txt')], asked())).out).toContain('1 already there')
  })

  test('--json sums up what the second reader did', async () => {
    await serve(lists(front, bel))
    writeFileSync(join(file('reports'), 'third.txt'), `${strike}\nA third report.\n`)
    const { out } = await run(['add', file('reports'), '--json'], asked())
    expect(JSON.parse(out)).toMatchObject({
      schema: 'hearsay/added/1',
      added: 1,
      secondReader: { model: 'small', host: chat.host, failed: [] },
    })
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { add } from '../../src/operations/add.ts'
import { setFamilies } from '../../src/operations/families.ts'
import { readFamilies } from '../../src/operations/tables.ts'
import { serve, type Serving } from '../../src/server/index.ts'
import { openBrowser, openPage, type WatchedPage } from '../browser.ts'
import { ensureBuilt } from '../command.ts'

/** A workbench in a real browser; every test has a page of its own, which may ask nobody else for anything. */
export class Opened {
  ledger!: Ledger
  serving!: Serving
  browser!: Browser
  watched!: WatchedPage

  get page(): Page {
    return this.watched.page
  }

  /** Opens an address and waits for the screen's heading. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  async loaded(): Promise<void> {
    while ((await this.page.getByText('Loading …').count()) > 0) await this.page.waitForTimeout(50)
  }

  main() {
    return this.page.getByRole('main')
  }

  async lastJudgement() {
    return (await this.ledger.judgements()).at(-1)
  }
}

/** Serves a ledger of the examples, of pages in columns and in Persian, of a hostile page, and of what `more` lays there. */
export function openedWorkbench(more: (scratch: string) => readonly string[] = () => []): Opened {
  const opened = new Opened()
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-browser-'))
  beforeAll(async () => {
    ensureBuilt()
    const hostile = join(scratch, 'hostile.html')
    writeFileSync(hostile, hostilePage)
    opened.ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
    await add(opened.ledger, [
      ...['examples/reports', 'test/files/columns.pdf', 'test/files/persian.pdf', hostile],
      ...Object.entries(perhapsOne).map(([name, text]) => {
        writeFileSync(join(scratch, name), text)
        return join(scratch, name)
      }),
      ...more(scratch),
    ])
    await setFamilies(opened.ledger, readFamilies('examples/families.csv').members)
    opened.serving = await serve(opened.ledger, {
      port: 0,
      by: 'A. Reader',
      adding: {},
      fault: (error) => expect.fail(String(error)),
    })
    opened.browser = await openBrowser()
  }, 400_000)
  afterAll(async () => {
    await opened.browser.close()
    await opened.serving.stop()
    await opened.ledger.close()
    rmSync(scratch, { recursive: true, force: true })
  })
  beforeEach(async () => {
    opened.watched = await openPage(opened.browser, opened.serving.address)
  })
  afterEach(async () => {
    expect(opened.watched.outside).toEqual([])
    await opened.page.context().close()
  })
  return opened
}

const hostilePage = `<html><head><title>Notice of the council</title><style>p{background:url(http://127.0.0.1:9/leak)}</style></head><body>
     <article><p>At least 12 people were killed in Alava on March 5, 2021, &lt;script&gt;window.broken=1&lt;/script&gt; the city council said.
     Police said &lt;img src=x onerror="window.broken=1"&gt; nobody was killed.</p>
     <script>window.broken=1</script><img src=x onerror="window.broken=1">
     <p><a href="javascript:window.broken=1">The council</a> said that 40 people were arrested &lt;style&gt;*{background:url(http://127.0.0.1:9/leak)}&lt;/style&gt;.</p></article></body></html>`

/** Two reports of which nobody can tell whether they are of one event. */
const perhapsOne = {
  'orla-dated.txt':
    'Tarn Gazette, May 3, 2022\n\nAt least 30 people were killed by Typhoon Orla in Tarn on May 1, 2022, the mayor said.',
  'orla-undated.txt': 'In Tarn, Typhoon Orla killed 14 people, the rescue service said.',
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { sha256 } from '../../src/model/index.ts'
import { add } from '../../src/operations/add.ts'
import { setFamilies } from '../../src/operations/families.ts'
import { readFamilies } from '../../src/operations/tables.ts'
import { serve, type Serving } from '../../src/server/index.ts'
import { browserPath, openBrowser, openPage, type WatchedPage } from '../browser.ts'
import { ensureBuilt } from '../command.ts'

/** What a person does on the workbench, in a real browser, on the ledger of the examples. */

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-browser-'))
const hostile = join(scratch, 'hostile.html')
let ledger: Ledger
let serving: Serving
let browser: Browser
let watched: WatchedPage
let page: Page

describe.skipIf(browserPath === null)('the workbench', () => {
  beforeAll(async () => {
    ensureBuilt()
    writeFileSync(
      hostile,
      `<html><head><title>Notice of the council</title><style>p{background:url(http://127.0.0.1:9/leak)}</style></head><body>
     <article><p>At least 12 people were killed in Alava on March 5, 2021, &lt;script&gt;window.broken=1&lt;/script&gt; the city council said.
     Police said &lt;img src=x onerror="window.broken=1"&gt; nobody was killed.</p>
     <script>window.broken=1</script><img src=x onerror="window.broken=1">
     <p><a href="javascript:window.broken=1">The council</a> said that 40 people were arrested &lt;style&gt;*{background:url(http://127.0.0.1:9/leak)}&lt;/style&gt;.</p></article></body></html>`,
    )
    ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
    await add(ledger, ['examples/reports', 'test/files/columns.pdf', 'test/files/persian.pdf', hostile])
    await setFamilies(ledger, readFamilies('examples/families.csv').members)
    serving = await serve(ledger, {
      port: 0,
      by: 'A. Reader',
      adding: {},
      fault: (error) => expect.fail(String(error)),
    })
    browser = await openBrowser()
  }, 180_000)
  afterAll(async () => {
    await browser.close()
    await serving.stop()
    await ledger.close()
    rmSync(scratch, { recursive: true, force: true })
  })
  beforeEach(async () => {
    watched = await openPage(browser, serving.address)
    page = watched.page
  })
  afterEach(async () => {
    expect(watched.outside).toEqual([])
    await page.context().close()
  })

  const open = async (path: string): Promise<void> => {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const loaded = async (): Promise<void> => {
    while ((await page.getByText('Loading …').count()) > 0) await page.waitForTimeout(50)
  }
  const main = () => page.getByRole('main')
  const lastJudgement = async () => (await ledger.judgements()).at(-1)

  const screens = [
    '/',
    '/documents',
    '/questions',
    '/people',
    '/sources',
    '/sources?view=graph',
    '/sources?view=families',
    '/checks',
    '/review',
    '/search?q=killed',
    '/export',
  ]

  /** Without frames nothing has to be gathered on a page of its own, which takes longer than the looking. */
  const axeOn = (one: Page): AxeBuilder => new AxeBuilder({ page: one }).setLegacyMode()

  /** Screens of one thing, by where it is listed first. */
  const ofOne: Readonly<Record<string, string>> = {
    'a document': '/documents?words=Northern',
    'a question': '/questions?measure=killed',
    'a person': '/people?act=re-arrest',
    'a source': '/sources',
  }

  async function firstOf(path: string): Promise<string> {
    await open(path)
    const link = main().locator('table a, .list a').first()
    return (await link.getAttribute('href')) ?? path
  }

  describe('every screen', () => {
    for (const path of [...screens, ...Object.keys(ofOne)])
      test(`${path} has nothing that axe finds, light or dark, and no error`, async () => {
        await open(ofOne[path] === undefined ? path : await firstOf(ofOne[path]))
        await loaded()
        const found = async (axe: AxeBuilder) =>
          (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
        const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
        expect(await found(axeOn(page).withTags(tags))).toEqual([])
        // Between the appearances only colours differ.
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await found(axeOn(page).withRules(['color-contrast']))).toEqual([])
        expect(watched.problems).toEqual([])
      })
    test('is reached from the menu, and its heading takes the focus of whoever came by keyboard', async () => {
      await open('/')
      for (const name of ['Documents', 'Questions', 'People', 'Sources', 'Checks', 'Review', 'Search', 'Export']) {
        await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name, exact: true }).press('Enter')
        await page.getByRole('heading', { level: 1, name }).waitFor()
        expect(await page.evaluate('document.activeElement?.id')).toBe('content')
        expect(await page.title()).toContain(name)
      }
    })
    test('can be read on a phone, without scrolling aside', async () => {
      await page.setViewportSize({ width: 390, height: 800 })
      for (const path of screens) {
        await open(path)
        await loaded()
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(wide, path).toBeLessThanOrEqual(0)
      }
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('link', { name: 'People', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    })
    test('an address that there is not says so', async () => {
      await open('/nowhere')
      await page.getByText('There is nothing at this address.').waitFor()
    })
    test('the appearance that was chosen stays', async () => {
      await open('/')
      await page.getByRole('button', { name: /Appearance/ }).click()
      await page.getByRole('option', { name: 'Dark' }).click()
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.evaluate('document.documentElement.dataset.appearance')).toBe('dark')
    })
  })

  test('files are added, with what becomes of each', async () => {
    await open('/')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files …' }).click(),
    ])
    await chooser.setFiles([
      {
        name: 'late.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Sele Post, March 20, 2021\n\nThe mayor resigned, Oda Lindqvist said.'),
      },
      { name: 'columns.pdf', mimeType: 'application/pdf', buffer: readFileSync('test/files/columns.pdf') },
    ])
    const outcomes = page.getByRole('list', { name: 'What became of each file' })
    await outcomes.getByText('late.txt').waitFor()
    await page.getByText('1 added, ').waitFor()
    await outcomes.getByRole('link', { name: 'late.txt' }).click()
    await page.getByText('The mayor resigned').first().waitFor()
  })

  describe('a document', () => {
    test('shows a figure’s chain, event and how it compares; the address holds the choice', async () => {
      await open('/documents?words=Northern')
      await main().getByRole('table').getByRole('link').first().click()
      const figure = page.locator('.figure[role=button]').first()
      await figure.focus()
      await page.keyboard.press('Enter')
      const aside = page.getByRole('complementary')
      await aside.getByText('Voices', { exact: true }).waitFor()
      await aside.getByText('Measure').waitFor()
      expect(page.url()).toContain('mark=')
      await page.reload()
      await page.getByRole('complementary').getByText('Measure').waitFor()
    })
    test('of pages shows the page, with a rectangle over the words', async () => {
      await open('/documents?words=columns')
      await main().getByRole('table').getByRole('link').first().click()
      await page.locator('.figure[role=button]').first().click()
      await page.getByRole('tab', { name: 'Pages' }).click()
      await page.getByRole('img', { name: 'Page 1 as it was published' }).waitFor()
      await page.locator('.page rect').first().waitFor()
      expect(await page.evaluate(`document.querySelector('.page img').naturalWidth`)).toBeGreaterThan(300)
    })
    test('in Persian runs from right to left', async () => {
      await open('/documents?words=persian')
      await main().getByRole('table').getByRole('link').first().click()
      const text = page.locator('.marked-text')
      await text.waitFor()
      const at = (words: string) =>
        page.evaluate<{ left: number; top: number } | undefined>(`(() => {
        const walker = document.createTreeWalker(document.querySelector('.marked-text'), NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const index = node.textContent.indexOf(${JSON.stringify(words)})
          if (index < 0) continue
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + ${words.length})
          const { left, top } = range.getBoundingClientRect()
          return { left, top }
        }
      })()`)
      const [first, second] = [await at('بازداشت'), await at('کارگران')]
      expect(first?.top).toBe(second?.top)
      expect(first?.left).toBeGreaterThan(second?.left ?? Infinity)
    })
    test('that holds scripts, handlers and styles shows them as words, runs nothing and asks nothing', async () => {
      await open('/documents?words=council')
      await main()
        .getByRole('link', { name: /Notice of the council|hostile/ })
        .click()
      await page.locator('.marked-text').waitFor()
      const words = await page.locator('.marked-text').innerText()
      expect(words).toContain('<script>window.broken=1</script>')
      expect(words).toContain('onerror=')
      for (const view of ['Source', 'Text']) await page.getByRole('tab', { name: view }).click()
      for (const path of ['/search?q=council', '/questions', '/review', '/checks']) await open(path)
      expect(await page.evaluate('window.broken')).toBeUndefined()
      expect(await page.locator('[href^="javascript:"]').count()).toBe(0)
      expect(watched.outside).toEqual([])
    })
  })

  describe('a question', () => {
    test('has a chart and a table, and any number is one step from its words', async () => {
      await open('/questions?measure=killed')
      await main().getByRole('table').getByRole('link').first().click()
      await page.getByText('Independent origins').first().waitFor()
      await page.locator('.chart-place svg').waitFor()
      const rows = page.getByRole('group', { name: 'Every figure' }).getByRole('row')
      expect(await rows.count()).toBeGreaterThan(2)
      await rows.nth(1).getByRole('rowheader').getByRole('link').click()
      await page.locator('.marked-text .chosen').first().waitFor()
    })
    test('is found by its filters, which the address holds', async () => {
      await open('/questions')
      await page.getByRole('searchbox', { name: 'Event, place or population' }).fill('no such place')
      await page.getByText('Nothing fits.').waitFor()
      expect(page.url()).toContain('event=no+such+place')
      await page.reload()
      await page.getByText('Nothing fits.').waitFor()
    })
    test('changes its scale', async () => {
      await open('/questions?measure=killed')
      await main().getByRole('table').getByRole('link').first().click()
      await page.getByText('Logarithmic scale').click()
      await page.locator('.chart-place svg').waitFor()
      expect(await page.getByRole('radio', { name: 'Logarithmic scale' }).isChecked()).toBe(true)
    })
  })

  test('a person’s case is a timeline, each act one step from its words', async () => {
    await open('/people')
    await page
      .getByRole('combobox')
      .or(page.getByRole('button', { name: /What happened/ }))
      .first()
      .click()
    await page.getByRole('option', { name: 're-arrest' }).click()
    await main().locator('.list').getByRole('link').first().click()
    await page.getByRole('heading', { name: 'What is told to have happened' }).waitFor()
    await main().locator('.timeline .quote').first().click()
    await page.locator('.marked-text .pointed').first().waitFor()
  })

  describe('sources', () => {
    test('as a graph lead to each', async () => {
      await open('/sources?view=graph')
      await page.locator('.graph a').first().press('Enter')
      await page.getByRole('heading', { name: 'Claims' }).waitFor()
    })
    test('are put into a family and taken out', async () => {
      await open('/sources?view=families')
      await page.getByRole('textbox', { name: 'Party' }).fill('Sele Post')
      await page.getByRole('textbox', { name: 'Family' }).fill('The Post group')
      await page.getByRole('button', { name: 'Put into the family' }).click()
      const remove = page.getByRole('button', { name: 'Take out: Sele Post' })
      await remove.waitFor()
      expect((await ledger.families()).find(({ party }) => party === 'Sele Post')?.family).toBe('The Post group')
      await remove.click()
      await remove.waitFor({ state: 'detached' })
    })
  })

  test('a check is settled with a note, and opened again', async () => {
    await open('/checks?verdict=fails&state=open')
    const card = main().locator('.finding').first()
    const id = (await card.getAttribute('data-finding')) ?? ''
    await card.getByRole('button', { name: 'Settle …' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('The monthly cost is the right one.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator(`[data-finding="${id}"]`).waitFor({ state: 'detached' })
    expect(await lastJudgement()).toMatchObject({ by: 'A. Reader', judgement: { kind: 'settle', finding: id } })
    await open('/checks?state=settled')
    await page.locator(`[data-finding="${id}"]`).getByText('The monthly cost').waitFor()
    await page.locator(`[data-finding="${id}"]`).getByRole('button', { name: 'Open again' }).click()
    await page.getByText('Nothing fits.').waitFor()
  })

  describe('the review, by keyboard alone', () => {
    const key = (name: string) => page.keyboard.press(name)
    const said = (words: string) => page.locator('.said', { hasText: words }).waitFor()
    test('accepts, rejects and takes back', async () => {
      await open('/review')
      await page.locator('.queued.here').waitFor()
      await key('a')
      await said('Recorded: accepted.')
      expect((await lastJudgement())?.judgement).toMatchObject({ kind: 'review', verdict: 'accepted' })
      await key('r')
      await said('Recorded: rejected.')
      await key('u')
      await said('Taken back.')
      expect((await lastJudgement())?.judgement.kind).toBe('undo')
    })
    test('goes through the queue', async () => {
      await open('/review')
      await page.locator('.queued.here').waitFor()
      const first = await page.locator('.queued.here').innerText()
      await key('j')
      const here = `document.querySelector('.queued.here')?.innerText`
      await page.waitForFunction(`${here} !== ${JSON.stringify(first)}`)
      await key('k')
      await page.waitForFunction(`${here} === ${JSON.stringify(first)}`)
    })
    test('corrects the words by moving their ends', async () => {
      await open('/review')
      await page.locator('.queued.here').waitFor()
      await key('e')
      const marked = page.getByRole('dialog').locator('mark')
      await page.waitForFunction(`document.querySelector('[role=dialog] mark')?.textContent.length > 3`)
      const before = await marked.innerText()
      await page.getByRole('dialog').locator('.excerpt').focus()
      await key('{')
      await page.waitForFunction(
        `document.querySelector('[role=dialog] mark')?.textContent !== ${JSON.stringify(before)}`,
      )
      const after = await marked.innerText()
      expect(before.startsWith(after.trimEnd())).toBe(true)
      await page.getByRole('button', { name: 'Save' }).press('Enter')
      await said('Recorded: corrected.')
      const judgement = (await lastJudgement())?.judgement
      expect(judgement).toMatchObject({ kind: 'correct', correction: { words: { text: after } } })
    })
    test('corrects the words by selecting them, and the speaker', async () => {
      await open('/review')
      await page.locator('.queued.here').waitFor()
      await key('e')
      const excerpt = page.getByRole('dialog').locator('.excerpt')
      await excerpt.locator('mark').waitFor()
      await page.waitForFunction(`document.querySelector('[role=dialog] mark')?.textContent.length > 6`)
      await page.evaluate(`(() => {
      const words = document.querySelector('[role=dialog] mark').firstChild
      const range = document.createRange()
      range.setStart(words, 0)
      range.setEnd(words, 6)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    })()`)
      await page.getByRole('button', { name: 'Use the selected words' }).click()
      await page.getByRole('textbox', { name: 'Speaker' }).fill('Oda Lindqvist')
      await page.getByRole('button', { name: 'Save' }).click()
      await said('Recorded: corrected.')
      expect((await lastJudgement())?.judgement).toMatchObject({ correction: { speaker: 'Oda Lindqvist' } })
    })
    test('grades source and content apart; “confirmed” is refused without two origins', async () => {
      await open('/review')
      await page.locator('.queued.here').waitFor()
      const grade = async (content: RegExp) => {
        await key('g')
        await page.getByRole('button', { name: /How reliable/ }).click()
        await page.getByRole('option', { name: /^B:/ }).click()
        await page.getByRole('button', { name: /How credible/ }).click()
        await page.getByRole('option', { name: content }).click()
        await page.getByRole('button', { name: 'Save' }).click()
      }
      await grade(/^1:/)
      await said('needs 2 independent origins')
      await grade(/^3:/)
      await said('Recorded: B3.')
      expect((await lastJudgement())?.judgement).toMatchObject({ grade: { reliability: 'B', credibility: 3 } })
    })
  })

  test('one search finds a name in another spelling of its letters', async () => {
    await open('/search')
    await page.getByRole('main').getByRole('searchbox').fill('بازداشت كارگران')
    await page.getByText('Found for').waitFor()
    await page.getByRole('main').getByRole('link').first().waitFor()
    expect(page.url()).toContain('q=')
  })

  describe('the export', () => {
    const saved = async (press: () => Promise<unknown>): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()])
      return readFileSync(await download.path())
    }
    const save = () => page.getByRole('link', { name: 'Save the file' })
    test('saves a file with the filters named in it', async () => {
      await open('/export?measure=killed')
      await page.getByText('Filters in force: measure killed').waitFor()
      await page.getByText('CSV', { exact: true }).click()
      const csv = await saved(() => save().first().click())
      expect(csv.toString()).toContain('killed')
    })
    test('says why a file for the public cannot be made', async () => {
      await open('/export')
      await page.getByText('For the public').click()
      await save().first().click()
      await page.getByRole('alert').filter({ hasText: 'at risk' }).first().waitFor()
    })
    test('makes a bundle of evidence, whose hash is told', async () => {
      await open('/export')
      await page.getByRole('button', { name: 'Make the bundle' }).click()
      const made = page.getByRole('group', { name: 'Bundle of evidence' })
      await made.waitFor()
      const file = await saved(() => made.getByRole('link', { name: 'Save the file' }).click())
      expect(await made.innerText()).toContain(sha256(file))
    })
  })

  test('what another analyst decides is seen without asking', async () => {
    await open('/')
    const other = await openPage(browser, serving.address)
    await other.page.goto('/review')
    await other.page.locator('.queued.here').waitFor()
    const waiting = page.getByText('readings that nobody confirmed')
    const before = await waiting.innerText()
    await other.page.keyboard.press('a')
    await expect.poll(() => waiting.innerText(), { timeout: 10_000 }).not.toBe(before)
    await other.page.context().close()
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/index.ts'
import { openPage } from '../browser.ts'
import type { Opened } from './opened.ts'

/** A policy forbids a page to evaluate what a test would have it wait for: it is asked again and again instead. */
const patient = { timeout: 20_000 }

/** What a person does on the workbench. */
export function jobs(opened: Opened): void {
  test('files are added, with what becomes of each', async () => {
    await opened.open('/')
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.page.getByRole('button', { name: 'Choose files …' }).click(),
    ])
    await chooser.setFiles([
      {
        name: 'late.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Sele Post, March 20, 2021\n\nThe mayor resigned, Oda Lindqvist said.'),
      },
      { name: 'columns.pdf', mimeType: 'application/pdf', buffer: readFileSync('test/files/columns.pdf') },
    ])
    const outcomes = opened.page.getByRole('list', { name: 'What became of each file' })
    await outcomes.getByText('late.txt').waitFor()
    await opened.page.getByText('1 added, ').waitFor()
    await outcomes.getByRole('link', { name: 'late.txt' }).click()
    await opened.page.getByText('The mayor resigned').first().waitFor()
  })

  describe('a document', () => {
    test('shows a figure’s chain, event and how it compares; the address holds the choice', async () => {
      await opened.open('/documents?words=Northern')
      await opened.main().getByRole('table').getByRole('link').first().click()
      const figure = opened.page.locator('.figure[role=button]').first()
      await figure.focus()
      await opened.page.keyboard.press('Enter')
      const aside = opened.page.getByRole('complementary')
      await aside.getByText('Voices', { exact: true }).waitFor()
      await aside.getByText('Measure').waitFor()
      expect(opened.page.url()).toContain('mark=')
      await opened.page.reload()
      await opened.page.getByRole('complementary').getByText('Measure').waitFor()
    })
    test('of pages shows the page, with a rectangle over the words', async () => {
      await opened.open('/documents?words=columns')
      await opened.main().getByRole('table').getByRole('link').first().click()
      await opened.page.locator('.figure[role=button]').first().click()
      await opened.page.getByRole('tab', { name: 'Pages' }).click()
      await opened.page.getByRole('img', { name: 'Page 1 as it was published' }).waitFor()
      await opened.page.locator('.page rect').first().waitFor()
      expect(await opened.page.evaluate(`document.querySelector('.page img').naturalWidth`)).toBeGreaterThan(300)
    })
    test('in Persian runs from right to left', async () => {
      await opened.open('/documents?words=persian')
      await opened.main().getByRole('table').getByRole('link').first().click()
      const text = opened.page.locator('.marked-text')
      await text.waitFor()
      const at = (words: string) =>
        opened.page.evaluate<{ left: number; top: number } | undefined>(`(() => {
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
      await opened.open('/documents?words=council')
      await opened
        .main()
        .getByRole('link', { name: /Notice of the council|hostile/ })
        .click()
      await opened.page.locator('.marked-text').waitFor()
      const words = await opened.page.locator('.marked-text').innerText()
      expect(words).toContain('<script>window.broken=1</script>')
      expect(words).toContain('onerror=')
      for (const view of ['Source', 'Text']) await opened.page.getByRole('tab', { name: view }).click()
      for (const path of ['/search?q=council', '/questions', '/review', '/checks']) await opened.open(path)
      expect(await opened.page.evaluate('window.broken')).toBeUndefined()
      expect(await opened.page.locator('[href^="javascript:"]').count()).toBe(0)
      expect(opened.watched.outside).toEqual([])
    })
  })

  describe('a question', () => {
    test('has a chart and a table, and any number is one step from its words', async () => {
      await opened.open('/questions?measure=killed&event=Port+Sele')
      await opened.main().getByRole('table').getByRole('link').first().click()
      await opened.page.getByText('Independent origins').first().waitFor()
      await opened.page.locator('.chart-place svg').waitFor()
      const rows = opened.page.getByRole('group', { name: 'Every figure' }).getByRole('row')
      expect(await rows.count()).toBeGreaterThan(2)
      await rows.nth(1).getByRole('rowheader').getByRole('link').click()
      await opened.page.locator('.marked-text .chosen').first().waitFor()
    })
    test('is found by its filters, which the address holds', async () => {
      await opened.open('/questions')
      await opened.page.getByRole('searchbox', { name: 'Event, place or population' }).fill('no such place')
      await opened.page.getByText('Nothing fits.').waitFor()
      expect(opened.page.url()).toContain('event=no+such+place')
      await opened.page.reload()
      await opened.page.getByText('Nothing fits.').waitFor()
    })
    test('changes its scale', async () => {
      await opened.open('/questions?measure=killed&event=Port+Sele')
      await opened.main().getByRole('table').getByRole('link').first().click()
      await opened.page.getByText('Logarithmic scale').click()
      await opened.page.locator('.chart-place svg').waitFor()
      expect(await opened.page.getByRole('radio', { name: 'Logarithmic scale' }).isChecked()).toBe(true)
    })
  })

  describe('an event', () => {
    const reload = () => opened.page.reload()
    const save = () => opened.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    test('that may be another is one with it, or is not, as a person decides', async () => {
      await opened.open('/events?words=Orla')
      const proposal = opened.main().locator('.proposals')
      await proposal.getByRole('button', { name: 'Two events' }).first().click()
      await proposal.waitFor({ state: 'detached' })
      expect((await opened.lastJudgement())?.judgement).toMatchObject({ kind: 'distinct-events' })
      await opened.open('/decisions')
      await opened.page.getByRole('button', { name: /^Take back: two events are two/ }).click()
      await opened.page.getByText('taken back').first().waitFor()
      await opened.open('/events?words=Orla')
      await proposal.getByRole('button', { name: 'One event' }).first().click()
      await proposal.waitFor({ state: 'detached' })
      await opened.page.getByText('judged').first().waitFor()
    })
    test('is named, and its question keeps its address', async () => {
      await opened.open('/events?words=Kadova+flood')
      await opened.main().getByRole('table').getByRole('link').first().click()
      const question = await opened.main().locator('.facts .chip').first().getAttribute('href')
      await opened.page.getByRole('button', { name: 'Name …' }).click()
      await opened.page.getByRole('textbox', { name: 'Name' }).fill('The flood of the Teme')
      await save()
      await opened.page.getByRole('heading', { level: 1, name: 'The flood of the Teme' }).waitFor()
      await opened.open(question ?? '')
      await opened.page.getByText('The flood of the Teme').first().waitFor()
    })
    test('takes in another, found by its words, and lets it go again', async () => {
      await opened.open('/events?words=raids+Port+Sele+October+2022')
      await opened.main().getByRole('table').getByRole('link').first().click()
      await opened.page.getByRole('button', { name: 'Merge …' }).click()
      await opened.page.getByRole('combobox', { name: 'Event' }).fill('hunger strike Sele 2022')
      await opened.page
        .getByRole('option', { name: /hunger strike/ })
        .first()
        .click()
      await save()
      const own = opened.main().getByRole('heading', { name: 'What was decided about it' })
      await own.waitFor()
      await reload()
      await opened.page.getByText('hunger strike, Port Sele, October 2022').waitFor()
      await opened.page.getByRole('button', { name: /^Take back/ }).click()
      await own.waitFor({ state: 'detached' })
    })
    test('lets figures go that tell of another', async () => {
      await opened.open('/events?words=Kadova+killings')
      await opened.main().getByRole('table').getByRole('link').first().click()
      const figures = opened.main().locator('.parts').last().getByRole('listitem')
      await figures.first().waitFor()
      const before = await figures.count()
      await figures.first().locator('.check').click()
      await opened.page.getByRole('button', { name: 'Set 1 apart …' }).click()
      await save()
      await expect.poll(() => figures.count(), patient).toBe(before - 1)
      expect((await opened.lastJudgement())?.judgement).toMatchObject({ kind: 'split-event', apart: [] })
    })
  })

  test('a person’s case is a timeline, each act one step from its words', async () => {
    await opened.open('/people')
    await opened.page
      .getByRole('combobox')
      .or(opened.page.getByRole('button', { name: /What happened/ }))
      .first()
      .click()
    await opened.page.getByRole('option', { name: 're-arrest' }).click()
    await opened.main().locator('.list').getByRole('link').first().click()
    await opened.page.getByRole('heading', { name: 'What is told to have happened' }).waitFor()
    await opened.main().locator('.timeline .quote').first().click()
    await opened.page.locator('.marked-text .pointed').first().waitFor()
  })

  describe('sources', () => {
    test('as a graph lead to each', async () => {
      await opened.open('/sources?view=graph')
      await opened.page.locator('.graph a').first().press('Enter')
      await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    })
    test('are put into a family and taken out', async () => {
      await opened.open('/sources?view=families')
      await opened.page.getByRole('textbox', { name: 'Party' }).fill('Sele Post')
      await opened.page.getByRole('textbox', { name: 'Family' }).fill('The Post group')
      await opened.page.getByRole('button', { name: 'Put into the family' }).click()
      const remove = opened.page.getByRole('button', { name: 'Take out: Sele Post' })
      await remove.waitFor()
      expect((await opened.ledger.families()).find(({ party }) => party === 'Sele Post')?.family).toBe('The Post group')
      await remove.click()
      await remove.waitFor({ state: 'detached' })
    })
  })

  test('a check is settled with a note, and opened again', async () => {
    await opened.open('/checks?verdict=fails&state=open')
    const card = opened.main().locator('.finding').first()
    const id = (await card.getAttribute('data-finding')) ?? ''
    await card.getByRole('button', { name: 'Settle …' }).click()
    await opened.page.getByRole('textbox', { name: 'Note' }).fill('The monthly cost is the right one.')
    await opened.page.getByRole('button', { name: 'Save' }).click()
    await opened.page.locator(`[data-finding="${id}"]`).waitFor({ state: 'detached' })
    expect(await opened.lastJudgement()).toMatchObject({ by: 'A. Reader', judgement: { kind: 'settle', finding: id } })
    await opened.open('/checks?state=settled')
    await opened.page.locator(`[data-finding="${id}"]`).getByText('The monthly cost').waitFor()
    await opened.page.locator(`[data-finding="${id}"]`).getByRole('button', { name: 'Open again' }).click()
    await opened.page.getByText('Nothing fits.').waitFor()
  })

  describe('the review, by keyboard alone', () => {
    const key = (name: string) => opened.page.keyboard.press(name)
    const said = (words: string) => opened.page.locator('.said', { hasText: words }).waitFor()
    test('accepts, rejects and takes back', async () => {
      await opened.open('/review')
      await opened.page.locator('.queued.here').waitFor()
      await key('a')
      await said('Recorded: accepted.')
      expect((await opened.lastJudgement())?.judgement).toMatchObject({ kind: 'review', verdict: 'accepted' })
      await key('r')
      await said('Recorded: rejected.')
      await key('u')
      await said('Taken back.')
      expect((await opened.lastJudgement())?.judgement.kind).toBe('undo')
    })
    test('goes through the queue', async () => {
      await opened.open('/review')
      await opened.page.locator('.queued.here').waitFor()
      const here = () => opened.page.locator('.queued.here').innerText()
      const first = await here()
      await key('j')
      await expect.poll(here, patient).not.toBe(first)
      await key('k')
      await expect.poll(here, patient).toBe(first)
    })
    test('corrects the words by moving their ends', async () => {
      await opened.open('/review')
      await opened.page.locator('.queued.here').waitFor()
      await key('e')
      const marked = opened.page.getByRole('dialog').locator('mark')
      await expect.poll(async () => (await marked.innerText()).length, patient).toBeGreaterThan(3)
      const before = await marked.innerText()
      await opened.page.getByRole('dialog').locator('.excerpt').focus()
      await key('{')
      await expect.poll(() => marked.innerText(), patient).not.toBe(before)
      const after = await marked.innerText()
      expect(before.startsWith(after.trimEnd())).toBe(true)
      await opened.page.getByRole('button', { name: 'Save' }).press('Enter')
      await said('Recorded: corrected.')
      const judgement = (await opened.lastJudgement())?.judgement
      expect(judgement).toMatchObject({ kind: 'correct', correction: { words: { text: after } } })
    })
    test('corrects the words by selecting them, and the speaker', async () => {
      await opened.open('/review')
      await opened.page.locator('.queued.here').waitFor()
      await key('e')
      const excerpt = opened.page.getByRole('dialog').locator('.excerpt')
      await excerpt.locator('mark').waitFor()
      await expect.poll(async () => (await excerpt.locator('mark').innerText()).length, patient).toBeGreaterThan(6)
      await opened.page.evaluate(`(() => {
      const words = document.querySelector('[role=dialog] mark').firstChild
      const range = document.createRange()
      range.setStart(words, 0)
      range.setEnd(words, 6)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    })()`)
      await opened.page.getByRole('button', { name: 'Use the selected words' }).click()
      await opened.page.getByRole('textbox', { name: 'Speaker' }).fill('Oda Lindqvist')
      await opened.page.getByRole('button', { name: 'Save' }).click()
      await said('Recorded: corrected.')
      expect((await opened.lastJudgement())?.judgement).toMatchObject({ correction: { speaker: 'Oda Lindqvist' } })
    })
    test('corrects the measure and the event of a claim’s figure', async () => {
      await opened.open('/review')
      await opened.page.locator('.queued.here').waitFor()
      while ((await opened.page.locator('.item kbd', { hasText: '1' }).count()) === 0) await key('j')
      await key('1')
      await opened.page.getByRole('button', { name: /Measure/ }).click()
      await opened.page.getByRole('option', { name: 'missing' }).click()
      await opened.page.getByRole('combobox', { name: 'Event' }).fill('raids Port Sele')
      await opened.page
        .getByRole('option', { name: /^raids/ })
        .first()
        .click()
      await opened.page.getByRole('button', { name: 'Save' }).press('Enter')
      await said('Recorded: corrected.')
      const judgement = (await opened.lastJudgement())?.judgement
      expect(judgement).toMatchObject({ kind: 'correct', on: { of: 'figure' }, correction: { measure: 'missing' } })
      await key('u')
      await said('Taken back.')
    })
    test('grades source and content apart; “confirmed” is refused without two origins', async () => {
      await opened.open('/review')
      await opened.page.locator('.queued.here').waitFor()
      const grade = async (content: RegExp) => {
        await key('g')
        await opened.page.getByRole('button', { name: /How reliable/ }).click()
        await opened.page.getByRole('option', { name: /^B:/ }).click()
        await opened.page.getByRole('button', { name: /How credible/ }).click()
        await opened.page.getByRole('option', { name: content }).click()
        await opened.page.getByRole('button', { name: 'Save' }).click()
      }
      await grade(/^1:/)
      await said('needs 2 independent origins')
      await grade(/^3:/)
      await said('Recorded: B3.')
      expect((await opened.lastJudgement())?.judgement).toMatchObject({ grade: { reliability: 'B', credibility: 3 } })
    })
  })

  test('one search finds a name in another spelling of its letters', async () => {
    await opened.open('/search')
    await opened.page.getByRole('main').getByRole('searchbox').fill('بازداشت كارگران')
    await opened.page.getByText('Found for').waitFor()
    await opened.page.getByRole('main').getByRole('link').first().waitFor()
    expect(opened.page.url()).toContain('q=')
  })

  describe('the export', () => {
    const saved = async (press: () => Promise<unknown>): Promise<Buffer> => {
      const [download] = await Promise.all([opened.page.waitForEvent('download'), press()])
      return readFileSync(await download.path())
    }
    const save = () => opened.page.getByRole('link', { name: 'Save the file' })
    test('saves a file with the filters named in it', async () => {
      await opened.open('/export?measure=killed')
      await opened.page.getByText('Filters in force: measure killed').waitFor()
      await opened.page.getByText('CSV', { exact: true }).click()
      const csv = await saved(() => save().first().click())
      expect(csv.toString()).toContain('killed')
    })
    test('says why a file for the public cannot be made', async () => {
      await opened.open('/export')
      await opened.page.getByText('For the public').click()
      await save().first().click()
      await opened.page.getByRole('alert').filter({ hasText: 'at risk' }).first().waitFor()
    })
    test('makes a bundle of evidence, whose hash is told', async () => {
      await opened.open('/export?event=Port+Sele')
      await opened.page.getByRole('button', { name: 'Make the bundle' }).click()
      const made = opened.page.getByRole('group', { name: 'Bundle of evidence' })
      await made.waitFor()
      const file = await saved(() => made.getByRole('link', { name: 'Save the file' }).click())
      expect(await made.innerText()).toContain(sha256(file))
    })
  })

  test('what another analyst decides is seen without asking', async () => {
    await opened.open('/')
    const other = await openPage(opened.browser, opened.serving.address)
    await other.page.goto('/review')
    await other.page.locator('.queued.here').waitFor()
    const waiting = opened.page.getByText('readings that nobody confirmed')
    const before = await waiting.innerText()
    await other.page.keyboard.press('a')
    await expect.poll(() => waiting.innerText(), patient).not.toBe(before)
    await other.page.context().close()
  })
}

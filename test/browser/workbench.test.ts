import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserPath } from '../browser.ts'
import { jobs } from './jobs.ts'
import { openedWorkbench } from './opened.ts'

/** The workbench in a real browser, on the ledger of the examples: every screen, and every job. */
describe.skipIf(browserPath === null)('the workbench', () => {
  const opened = openedWorkbench()

  const screens = [
    '/',
    '/documents',
    '/questions',
    '/events',
    '/people',
    '/sources',
    '/sources?view=graph',
    '/sources?view=families',
    '/checks',
    '/review',
    '/decisions',
    '/search?q=killed',
    '/export',
  ]

  /** Without frames nothing has to be gathered on a page of its own, which takes longer than the looking. */
  const axeOn = (one: Page): AxeBuilder => new AxeBuilder({ page: one }).setLegacyMode()

  /** Screens of one thing, by where it is listed first. */
  const ofOne: Readonly<Record<string, string>> = {
    'a document': '/documents?words=Northern',
    'a question': '/questions?measure=killed',
    'an event': '/events?words=Port+Sele',
    'a person': '/people?act=re-arrest',
    'a source': '/sources',
  }

  async function firstOf(path: string): Promise<string> {
    await opened.open(path)
    const link = opened.main().locator('table a, .list a').first()
    return (await link.getAttribute('href')) ?? path
  }

  describe('every screen', () => {
    for (const path of [...screens, ...Object.keys(ofOne)])
      test(`${path} has nothing that axe finds, light or dark, and no error`, async () => {
        await opened.open(ofOne[path] === undefined ? path : await firstOf(ofOne[path]))
        await opened.loaded()
        const found = async (axe: AxeBuilder) =>
          (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
        const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
        expect(await found(axeOn(opened.page).withTags(tags))).toEqual([])
        // Between the appearances only colours differ.
        await opened.page.emulateMedia({ colorScheme: 'dark' })
        expect(await found(axeOn(opened.page).withRules(['color-contrast']))).toEqual([])
        expect(opened.watched.problems).toEqual([])
      })
    const names = [
      'Documents',
      'Questions',
      'Events',
      'People',
      'Sources',
      'Checks',
      'Review',
      'Decisions',
      'Search',
      'Export',
    ]
    test('is reached from the menu, and its heading takes the focus of whoever came by keyboard', async () => {
      await opened.open('/')
      for (const name of names) {
        await opened.page
          .getByRole('navigation', { name: 'Menu' })
          .getByRole('link', { name, exact: true })
          .press('Enter')
        await opened.page.getByRole('heading', { level: 1, name }).waitFor()
        expect(await opened.page.evaluate('document.activeElement?.id')).toBe('content')
        expect(await opened.page.title()).toContain(name)
      }
    })
    test('can be read on a phone, without scrolling aside', async () => {
      await opened.page.setViewportSize({ width: 390, height: 800 })
      for (const path of screens) {
        await opened.open(path)
        await opened.loaded()
        const wide = await opened.page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(wide, path).toBeLessThanOrEqual(0)
      }
      await opened.page.getByRole('button', { name: 'Menu' }).click()
      await opened.page.getByRole('link', { name: 'People', exact: true }).click()
      await opened.page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    })
    test('an address that there is not says so', async () => {
      await opened.open('/nowhere')
      await opened.page.getByText('There is nothing at this address.').waitFor()
    })
    test('the appearance that was chosen stays', async () => {
      await opened.open('/')
      await opened.page.getByRole('button', { name: /Appearance/ }).click()
      await opened.page.getByRole('option', { name: 'Dark' }).click()
      await opened.page.reload()
      await opened.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await opened.page.evaluate('document.documentElement.dataset.appearance')).toBe('dark')
    })
  })

  jobs(opened)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { add } from '../../src/operations/add.ts'
import { addAccount, openAccess } from '../../src/server/accounts/index.ts'
import { serve, type Serving } from '../../src/server/index.ts'
import { browserPath, openBrowser, openPage, type WatchedPage } from '../browser.ts'
import { ensureBuilt } from '../command.ts'

/** A shared workbench in a real browser: nothing is shown before somebody signs in, and decisions bear that name. */
describe.skipIf(browserPath === null)('signing in', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-signing-in-'))
  const password = 'a long enough password'
  let ledger: Ledger
  let serving: Serving
  let browser: Browser
  let watched: WatchedPage

  beforeAll(async () => {
    ensureBuilt()
    const accountsFile = join(scratch, 'accounts.json')
    await addAccount(accountsFile, 'Ana Berg', 'analyst', password)
    await addAccount(accountsFile, 'Rea Holm', 'reader', password)
    ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
    await add(ledger, ['examples/reports/04-northern-wire.txt'])
    const access = await openAccess({ host: '127.0.0.1', accountsFile, publicNames: [], proxy: null })
    serving = await serve(ledger, { port: 0, access, fault: (error) => expect.fail(String(error)) })
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await serving.stop()
    await ledger.close()
    rmSync(scratch, { recursive: true, force: true })
  })
  beforeEach(async () => {
    watched = await openPage(browser, serving.address)
  })
  afterEach(async () => {
    expect(watched.outside).toEqual([])
    await watched.page.context().close()
  })

  const heading = (name: string) => watched.page.getByRole('heading', { level: 1, name })
  async function signIn(name: string, word = password): Promise<void> {
    await watched.page.getByRole('textbox', { name: 'Name' }).fill(name)
    await watched.page.getByLabel('Password').fill(word)
    await watched.page.getByLabel('Password').press('Enter')
  }

  test('comes before every screen, and leads to the one that was asked for', async () => {
    await watched.page.goto('/documents')
    await heading('Sign in').waitFor()
    expect(await watched.page.content()).not.toContain('northern-wire')
    await signIn('Ana Berg')
    await heading('Documents').waitFor()
    await watched.page.getByText('northern-wire').first().waitFor()
  })
  test('with a wrong password says so and forgets what was typed', async () => {
    await watched.page.goto('/')
    await signIn('Ana Berg', 'not the password')
    await watched.page.getByRole('alert').filter({ hasText: 'password' }).waitFor()
    expect(await watched.page.getByLabel('Password').inputValue()).toBe('')
  })
  test('signs what is decided, until signed out', async () => {
    await watched.page.goto('/review')
    await signIn('Ana Berg')
    await watched.page.locator('.queued.here').waitFor()
    await watched.page.keyboard.press('a')
    await watched.page.locator('.said', { hasText: 'Recorded: accepted.' }).waitFor()
    expect((await ledger.judgements()).at(-1)).toMatchObject({ by: 'Ana Berg' })
    await watched.page.getByRole('button', { name: 'Sign out Ana Berg' }).click()
    await heading('Sign in').waitFor()
  })
  test('as a reader shows everything and decides nothing', async () => {
    await watched.page.goto('/review')
    await signIn('Rea Holm')
    await watched.page.locator('.queued.here').waitFor()
    const before = (await ledger.judgements()).length
    await watched.page.keyboard.press('r')
    await watched.page.locator('.said', { hasText: /reader/ }).waitFor()
    expect(await ledger.judgements()).toHaveLength(before)
  })
  test('has nothing that axe finds, light or dark', async () => {
    await watched.page.goto('/')
    await heading('Sign in').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await watched.page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: watched.page }).setLegacyMode().analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    }
  })
})

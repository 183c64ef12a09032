import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

/** A real Chromium: the system's, or the one that `CHROMIUM` names. */
const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const browserPath = places.find((path) => path !== undefined && existsSync(path)) ?? null

export async function openBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error('no browser: install chromium, or name one by CHROMIUM')
  // Root's browser has no sandbox of its own.
  return chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** A page that remembers everything that went wrong in it, and everything that it asked of another host. */
export interface WatchedPage {
  readonly page: Page
  readonly problems: string[]
  readonly outside: string[]
}

export async function openPage(
  browser: Browser,
  address: string,
  options: { dark?: boolean } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    baseURL: address,
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const problems: string[] = []
  const outside: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (origin !== address && origin !== 'null') outside.push(request.url())
  })
  page.setDefaultTimeout(30_000)
  return { page, problems, outside }
}

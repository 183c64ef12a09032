// Pictures of every screen of the workbench, light and dark, on the ledger of the examples:
// `npm run build && node scripts/screenshots.mjs [--out docs/screens]`. Needs Chromium (or CHROMIUM=/path).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'docs', 'screens') } } })
const library = (path) => import(join(root, 'dist', path))
const { openLedger } = await library('ledger/index.js')
const { add } = await library('operations/add.js')
const { setFamilies } = await library('operations/families.js')
const { readFamilies } = await library('operations/tables.js')
const { serve } = await library('server/index.js')

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-screens-'))
const ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay', create: true })
await add(ledger, [join(root, 'examples', 'reports')], { under: join(root, 'examples', 'reports') })
await setFamilies(ledger, readFamilies(join(root, 'examples', 'families.csv')).members)
const serving = await serve(ledger, { port: 0, by: 'A. Reader', adding: {}, fault: (error) => console.error(error) })
const judge = async (decision, note = null) =>
  fetch(`${serving.address}/api/v1/judgements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ decision, note }),
  })
const answers = async (path) => (await (await fetch(`${serving.address}/api/v1${path}`)).json()).items

const [question] = await answers('/questions/summaries?measure=killed')
const [person] = await answers('/people?act=re-arrest')
const [event] = await answers('/events')
const [source] = await answers('/sources')
const wire = (await answers('/documents?words=northern'))[0]
const figure = (await (await fetch(`${serving.address}/api/v1/documents/${wire.document}/marks`)).json()).figures[0]
await judge({ kind: 'name-event', event: event.id, name: 'The dock strike of Port Sele' }, 'As both sides call it.')
await judge({ kind: 'review', of: 'figure', id: figure.id, verdict: 'accepted' })
const screens = {
  overview: '/',
  documents: '/documents',
  document: `/documents/${wire.document.slice(7)}?mark=${figure.id}`,
  questions: '/questions',
  question: `/questions/${question.id}`,
  events: '/events',
  event: `/events/${event.id}`,
  people: '/people',
  person: `/people/${encodeURIComponent(person.name)}`,
  sources: '/sources',
  graph: '/sources?view=graph',
  families: '/sources?view=families',
  source: `/sources/${encodeURIComponent(source.party)}`,
  checks: '/checks',
  review: '/review',
  decisions: '/decisions',
  search: '/search?q=strike',
  export: '/export',
}

mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme })
  const page = await context.newPage()
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(serving.address + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    while ((await page.getByText('Loading …').count()) > 0) await page.waitForTimeout(50)
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(values.out, `${name}-${colorScheme}.png`) })
    console.log(`screenshots: ${name}-${colorScheme}.png`)
  }
  await context.close()
}
await browser.close()
await serving.stop()
await ledger.close()
rmSync(scratch, { recursive: true, force: true })

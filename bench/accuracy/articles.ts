/**
 * Measures the reading of web pages: `npx tsx bench/accuracy/articles.ts --data DIR [--misses] [--cross]`.
 * DIR holds `articles/` (ground-truth.json, html/*.html.gz): half of Scrapinghub's article extraction benchmark.
 *
 * Four-word shingles as multisets, normalised per page, precision and recall averaged over pages, F1 of the averages. The title
 * is no part of the article there, posts embedded in it are. The shipped model was trained on these pages: `--cross` reads each
 * page with a model that saw no page of its site (five folds), which is what to expect of other pages.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readArticle } from '../../src/read/article.ts'
import { type BlockModel, blockModel } from '../../src/read/block-model.ts'
import type { PageElement } from '../../src/read/html-facts.ts'
import { readHtml } from '../../src/read/html.ts'
import { crossModels } from '../../training/articles/folds.ts'
import { trainingPages } from '../../training/articles/pages.ts'
import { articleText } from './article-text.ts'
import { bootstrapInterval } from './interval.ts'
import { meanScore, type PageScore, pageScore, sharedShingles } from './shingles.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/benchmarks' },
    misses: { type: 'boolean', default: false },
    cross: { type: 'boolean', default: false },
  },
})
const folder = join(options.data, 'articles')

interface GoldPage {
  readonly id: string
  readonly url: string
  readonly gold: string
  readonly source: string
}

function goldPages(): GoldPage[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly articleBody: string; readonly url: string }
  >
  return Object.entries(truth).map(([id, { articleBody, url }]) => {
    const source = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8')
    return { id, url, gold: articleBody, source }
  })
}

async function hearsay(source: string, model: BlockModel): Promise<string> {
  const { built, markup } = await readHtml(source, model)
  const { notices, titleSpan } = readArticle(built, markup, { path: 'page.html' })
  return articleText({ text: built.text, notices, titleSpan })
}

function readability(source: string): string {
  const { document } = parseHTML(source) as unknown as { document: PageElement }
  return new Readability(document).parse()?.textContent ?? ''
}

function print(name: string, scores: readonly PageScore[]): void {
  const { precision, recall, f1 } = meanScore(scores)
  const [low, high] = bootstrapInterval(scores, (drawn) => meanScore(drawn).f1)
  const cells = [precision, recall, f1].map((value) => value.toFixed(3))
  console.log(`| ${name} | ${cells.join(' | ')} (${low.toFixed(3)}–${high.toFixed(3)}) |`)
}

async function scoresOf(
  pages: readonly GoldPage[],
  read: (page: GoldPage) => string | Promise<string>,
): Promise<PageScore[]> {
  const scores: PageScore[] = []
  for (const page of pages) scores.push(pageScore(sharedShingles(page.gold, await read(page))))
  return scores
}

async function measure(): Promise<void> {
  const pages = goldPages()
  console.log(`| ${pages.length} pages | precision | recall | F1 |\n|---|---:|---:|---:|`)
  print('Readability over linkedom, raw', await scoresOf(pages, ({ source }) => readability(source)))
  const models = options.cross ? crossModels(await trainingPages(options.data)) : null
  const model = ({ id }: GoldPage): BlockModel => models?.get(id) ?? blockModel()
  const scores = await scoresOf(pages, (page) => hearsay(page.source, model(page)))
  print(options.cross ? 'Hearsay, models that saw no page of the site' : 'Hearsay, trained on these pages', scores)
  if (options.misses)
    pages.forEach(({ id, url }, at) => {
      const { precision = 0, recall = 0 } = scores[at] ?? {}
      if (precision < 0.97 || recall < 0.97)
        console.log(`${precision.toFixed(3)} ${recall.toFixed(3)} ${id.slice(0, 8)} ${url}`)
    })
}

if (existsSync(folder)) await measure()
else console.log(`no data: ${folder} is missing. Give the folder that holds articles/ with --data DIR.`)

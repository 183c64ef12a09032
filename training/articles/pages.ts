import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chosenBlocks } from '../../src/read/article-blocks.ts'
import { blockFeatures, lettersOf } from '../../src/read/block-features.ts'
import { parsedPage, scannedPage } from '../../src/read/parsed-page.ts'
import type { PageOutline } from '../../src/read/page-outline.ts'
import { goldShares } from './gold-shares.ts'

/** A page of the benchmark with what training needs of it. */
export interface TrainingPage {
  readonly id: string
  readonly host: string
  readonly gold: string
  readonly outline: PageOutline
  readonly chosen: Uint8Array
  readonly features: readonly string[]
  readonly rows: readonly Float32Array[]
  /** Per block: how much of it is the article's. */
  readonly targets: readonly number[]
  readonly weights: readonly number[]
}

const leastGoldWords = 40

/** The pages of DIR/articles, read as the program reads them. */
export async function trainingPages(data: string): Promise<TrainingPage[]> {
  const folder = join(data, 'articles')
  const gold = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly articleBody: string; readonly url: string }
  >
  const pages: TrainingPage[] = []
  for (const [id, { articleBody, url }] of Object.entries(gold)) {
    const source = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8')
    const page = await parsedPage(scannedPage(source))
    if (!page) continue
    const { outline, hints } = page
    const chosen = chosenBlocks(outline, page.content)
    const { names, rows } = blockFeatures(outline, { ...hints, chosen })
    const targets = goldShares(
      outline.blocks.map(({ text }) => text),
      articleBody,
    )
    const weights = weightsOf(outline, targets, articleBody)
    pages.push({
      id,
      host: new URL(url).hostname,
      gold: articleBody,
      outline,
      chosen,
      features: names,
      rows,
      targets,
      weights,
    })
  }
  return pages
}

/** Every page weighs the same: words of the article by its length, all others together as much as twice the article. */
function weightsOf({ blocks }: PageOutline, targets: readonly number[], gold: string): number[] {
  const words = Math.max(leastGoldWords, gold.split(/\s+/).length)
  const seen = new Set<string>()
  const weights = blocks.map(({ text }) => {
    const letters = lettersOf(text)
    if (letters.length > 30 && seen.has(letters)) return 0
    seen.add(letters)
    return Math.min(1, Math.max(2, text.split(/\s+/).length) / words)
  })
  const others = weights.reduce((sum, weight, at) => ((targets[at] ?? 0) < 0.5 ? sum + weight : sum), 0)
  return weights.map((weight, at) => ((targets[at] ?? 0) < 0.5 && others > 2 ? (weight * 2) / others : weight))
}

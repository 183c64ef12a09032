import { z } from '@hono/zod-openapi'
import { HearsayError } from '../model/index.ts'

const mostItems = 500

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(mostItems).default(50).openapi({ description: 'Items on a page.' }),
  cursor: z.string().max(200).optional().openapi({ description: '`next` of the page before.' }),
})

export type PageQuery = z.infer<typeof pageQuery>

export interface Paged<Item> {
  readonly items: readonly Item[]
  /** How many there are on all pages. */
  readonly total: number
  /** For the page after this one; null on the last. */
  readonly next: string | null
}

/** A page of items of one kind. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.number().int(), next: z.string().nullable() })
}

/**
 * One page of a list. A cursor holds for the list as it was: were the ledger changed, items would be missed or come twice.
 * @throws HearsayError `usage` for a cursor that is none, or of another list or state of the ledger.
 */
export function page<Item>(list: readonly Item[], { limit, cursor }: PageQuery, state: string): Paged<Item> {
  const from = cursor === undefined ? 0 : positionOf(cursor, state)
  const end = from + limit
  return {
    items: list.slice(from, end),
    total: list.length,
    next: end < list.length ? Buffer.from(`${end} ${state}`).toString('base64url') : null,
  }
}

function positionOf(cursor: string, state: string): number {
  const [, position, of] = /^(\d{1,9}) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (position === undefined) throw new HearsayError('usage', `not a cursor: ${cursor.slice(0, 40)}`)
  if (of !== state)
    throw new HearsayError(
      'usage',
      'the cursor is of another question, or the ledger changed since: begin again without',
    )
  return Number(position)
}

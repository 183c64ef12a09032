import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Correction, Decision, Grade, JudgedEntry, PersonJudgement, Span } from '../src/model/index.ts'
import { strings } from './strings.ts'

/** What went wrong, for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What the server answers when something is wrong. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

export type Query = Readonly<Record<string, string | number | undefined | null>>

/** The address of something under /api/v1; what is empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') words.set(name, String(value))
  const text = words.toString()
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`
}

export async function ask<Answer>(address: string, request: RequestInit = {}): Promise<Answer> {
  const answered = await fetch(address, { credentials: 'same-origin', ...request })
  if (!answered.ok) throw await problemOf(answered)
  return (await answered.json().catch(() => ({}))) as Answer
}

/** What the server says is wrong. */
export async function problemOf(answered: Response): Promise<Problem> {
  const { error } = (await answered.json().catch(() => ({}))) as { error?: { code: string; message: string } }
  return new Problem(error?.code ?? 'unknown', error?.message ?? answered.statusText, answered.status)
}

/** One answer; it is asked again when the ledger changes. */
export function useAnswer<Answer>(path: string | null, query: Query = {}) {
  const address = addressOf(path ?? '', query)
  return useQuery({ queryKey: [address], queryFn: () => ask<Answer>(address), enabled: path !== null })
}

/** Who asks; `hasAccounts` is false where this machine's user asks without signing in. */
export interface Account {
  readonly name: string | null
  readonly role: string
  readonly hasAccounts: boolean
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly next: string | null
}

/** A list, page after page. */
export function usePages<Item, More = unknown>(path: string, query: Query = {}) {
  return useInfiniteQuery({
    queryKey: [addressOf(path, query), 'pages'],
    queryFn: ({ pageParam }) => ask<Page<Item> & More>(addressOf(path, { limit: 50, ...query, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

interface OnWords {
  readonly of: 'claim' | 'figure'
  readonly id: string
}

/** A decision as the server takes it. */
export type Wanted =
  | ({ readonly kind: 'review'; readonly verdict: 'accepted' | 'rejected' } & OnWords)
  | ({
      readonly kind: 'correct'
      readonly correction: Omit<Correction, 'words' | 'event'> & { readonly words?: Span; readonly event?: string }
    } & OnWords)
  | ({ readonly kind: 'grade'; readonly grade: Grade } & OnWords)
  | PersonJudgement
  | { readonly kind: 'name-event'; readonly event: string; readonly name: string }
  | { readonly kind: 'merge-events' | 'distinct-events'; readonly event: string; readonly other: string }
  | {
      readonly kind: 'split-event'
      readonly event: string
      readonly documents: readonly string[]
      readonly figures: readonly string[]
    }
  | Extract<Decision, { kind: 'settle' }>
  | { readonly kind: 'undo'; readonly sequence: number }

export interface Deciding {
  readonly decision: Wanted
  readonly note?: string | null
}

/** The last judgement that this page recorded itself: nobody else's, and so nothing that it did not see. */
let lastOwn = 0

/**
 * Records a decision; everything on screen is asked again once it is durable. One that somebody else made about the same
 * thing, and that is not on screen yet, is not passed over: the server refuses with the code `changed`.
 */
export function useDecide() {
  const client = useQueryClient()
  const shown = useAnswer<Page<JudgedEntry>>('/judgements', { limit: 1 })
  return useMutation({
    mutationFn: ({ decision, note }: Deciding) =>
      ask<{ sequence: number }>(addressOf('/judgements'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          decision,
          note: note?.trim() ? note : null,
          ...(shown.data && { seen: Math.max(lastOwn, shown.data.items[0]?.sequence ?? 0) }),
        }),
      }),
    onSuccess: ({ sequence }) => {
      lastOwn = Math.max(lastOwn, sequence)
    },
    onSettled: () => client.invalidateQueries(),
  })
}

export function useFamily() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ party, family }: { party: string; family: string | null }) =>
      ask(addressOf(`/families/${encodeURIComponent(party)}`), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ family }),
      }),
    onSettled: () => client.invalidateQueries(),
  })
}

/** Asks everything again when the ledger is changed, by whomever. */
export function useChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    let known: string | null = null
    const changes = new EventSource('/api/v1/changes/events-stream')
    changes.addEventListener('revision', ({ data }: MessageEvent<string>) => {
      if (known !== null && known !== data) void client.invalidateQueries()
      known = data
    })
    return () => changes.close()
  }, [client])
}

/** Follows what comes of a job, until it is done or has failed. What it may tell is the server's word: see its OpenAPI. */
export function follow(events: string, on: Readonly<Record<string, (told: never) => void>>): void {
  const stream = new EventSource(events)
  for (const [name, tell] of Object.entries(on))
    stream.addEventListener(name, (event: MessageEvent<string>) => {
      if (name === 'done' || name === 'failed') stream.close()
      tell(JSON.parse(event.data) as never)
    })
  // A connection that is lost is taken up again by itself, but not with a server that no longer knows the job.
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) on['failed']?.({ message: strings.state.lost } as never)
  })
}

/** What is typed within so many milliseconds of what was typed before belongs to one word. */
const betweenLettersMs = 300

/**
 * A value that follows another: at once where that changes after a rest (something chosen or pasted, a first letter), and
 * while somebody types when they have been still for a while, so that not every letter asks.
 */
export function useStill<Value>(value: Value, stillMs = 60): Value {
  const [still, setStill] = useState(value)
  const changed = useRef(-Infinity)
  const before = useRef(value)
  useEffect(() => {
    if (value === before.current) return
    before.current = value
    const now = performance.now()
    const isTyping = now - changed.current < betweenLettersMs
    changed.current = now
    if (!isTyping) {
      setStill(value)
      return
    }
    const timer = setTimeout(() => setStill(value), stillMs)
    return () => clearTimeout(timer)
  }, [value, stillMs])
  return still
}

/** Filters that follow what is typed once it has been still for a while. */
export function useStillQuery(query: Query): Query {
  return JSON.parse(useStill(JSON.stringify(query))) as Query
}

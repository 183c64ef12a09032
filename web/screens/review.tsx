import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim, LedgerFigure, ReviewItem } from '../../src/model/index.ts'
import { messageOf, Problem, useDecide, usePages, type Deciding, type Wanted } from '../api.ts'
import { useParameter } from '../address.ts'
import { CorrectDialog } from '../components/correct-dialog.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { GradeDialog } from '../components/grade-dialog.tsx'
import { itemOf, ReviewedItem, withKeys } from '../components/reviewed-item.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'

/** What waits for a person, one after another, by keyboard throughout. */
export function ReviewScreen() {
  const queue = usePages<ReviewItem>('/review')
  return (
    <>
      <ScreenTitle title={strings.screens.review} lead={strings.review.lead} />
      <Pages of={queue}>{(items) => <Queue items={items} />}</Pages>
    </>
  )
}

/** What is being corrected: the item itself, or one of its figures. */
interface Corrected {
  readonly of: 'claim' | 'figure'
  readonly item: Claim | LedgerFigure
}

function Queue({ items }: { readonly items: readonly ReviewItem[] }) {
  const [chosen, choose] = useParameter('at')
  const [open, setOpen] = useState<'grade' | 'keys' | null>(null)
  const [corrected, setCorrected] = useState<Corrected | null>(null)
  const [said, setSaid] = useState('')
  const [done, setDone] = useState<readonly number[]>([])
  const decide = useDecide()
  const found = items.findIndex(({ id }) => id === chosen)
  const at = found < 0 ? 0 : found
  const item = items[at]
  const go = (to: number): void => choose(items[Math.min(items.length - 1, Math.max(0, to))]?.id ?? null)

  const record = (decision: Wanted, words: string, more: Partial<Deciding> = {}): void => {
    const isDone = decision.kind === 'review'
    // What comes after it in the queue is shown at once, and this again where it could not be recorded.
    if (isDone) choose((items[at + 1] ?? items[at - 1])?.id ?? null)
    // Each is awaited by itself: a second one may follow before the first is recorded.
    decide.mutateAsync({ decision, ...more }).then(
      ({ sequence }) => {
        setDone((before) => [...before, sequence])
        setSaid(strings.review.decided(words))
      },
      (error: unknown) => {
        if (isDone) choose(item?.id ?? null)
        setSaid(error instanceof Problem && error.code === 'changed' ? strings.review.changed : messageOf(error))
      },
    )
  }
  const review = (verdict: 'accepted' | 'rejected'): void => {
    if (item !== undefined) record({ kind: 'review', of: item.of, id: item.id, verdict }, strings.review[verdict])
  }
  const undo = (): void => {
    const last = done.at(-1)
    if (last === undefined) {
      setSaid(strings.review.nothingToUndo)
      return
    }
    decide.mutateAsync({ decision: { kind: 'undo', sequence: last } }).then(
      () => {
        setDone((before) => before.filter((sequence) => sequence !== last))
        setSaid(strings.review.undone)
      },
      (error: unknown) => setSaid(messageOf(error)),
    )
  }
  const correct = (of: Corrected['of'], one: Corrected['item'] | undefined): void => {
    if (one !== undefined) setCorrected({ of, item: one })
  }
  const ownFigures = item?.claim == null ? [] : item.figures.slice(0, withKeys)
  useKeys(open === null && corrected === null, {
    ...Object.fromEntries(ownFigures.map((figure, index) => [index + 1, () => correct('figure', figure)])),
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: () => review('accepted'),
    r: () => review('rejected'),
    e: () => item && correct(item.of, itemOf(item)),
    g: () => setOpen('grade'),
    u: undo,
    '?': () => setOpen('keys'),
  })
  if (item === undefined) return <p className="state">{strings.review.empty}</p>
  const one = itemOf(item)
  return (
    <div className="review">
      <nav className="queue" aria-label={strings.review.queue}>
        <ol>
          {items.map((other, index) => (
            <li key={other.id}>
              <button
                type="button"
                aria-current={index === at}
                className={index === at ? 'queued here' : 'queued'}
                onClick={() => choose(other.id)}
              >
                <bdi dir="auto">{other.claim?.text ?? other.figures[0]?.text}</bdi>
                <span className="faint">{other.weight.toFixed(2)}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className="card item" aria-label={strings.review.item}>
        <ReviewedItem item={item} onCorrect={(figure) => correct('figure', figure)} />
        <div className="buttons">
          <Button className="button accept" onPress={() => review('accepted')}>
            {strings.review.accept} <kbd>a</kbd>
          </Button>
          <Button className="button reject" onPress={() => review('rejected')}>
            {strings.review.reject} <kbd>r</kbd>
          </Button>
          <Button className="button" onPress={() => correct(item.of, one)}>
            {strings.review.correct} <kbd>e</kbd>
          </Button>
          <Button className="button" onPress={() => setOpen('grade')}>
            {strings.review.grade} <kbd>g</kbd>
          </Button>
          <Button className="button" onPress={undo}>
            {strings.common.undo} <kbd>u</kbd>
          </Button>
          <Button className="button quiet" onPress={() => go(at - 1)}>
            {strings.review.previous} <kbd>k</kbd>
          </Button>
          <Button className="button quiet" onPress={() => go(at + 1)}>
            {strings.review.next} <kbd>j</kbd>
          </Button>
        </div>
        <p role="status" className="said">
          {said}
        </p>
        <details className="keys" open={open === 'keys'} onToggle={() => open === 'keys' && setOpen(null)}>
          <summary>{strings.review.keys}</summary>
          <dl>
            {strings.review.keysHelp.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
      {corrected !== null && (
        <CorrectDialog
          of={corrected.of}
          item={corrected.item}
          onClose={() => setCorrected(null)}
          onSave={(correction, note) =>
            record({ kind: 'correct', of: corrected.of, id: corrected.item.id, correction }, strings.review.corrected, {
              note,
            })
          }
        />
      )}
      {open === 'grade' && one !== undefined && (
        <GradeDialog
          grade={one.review?.grade ?? null}
          onClose={() => setOpen(null)}
          onSave={(grade, note) =>
            record(
              { kind: 'grade', of: item.of, id: item.id, grade },
              `${grade.reliability ?? '–'}${grade.credibility ?? '–'}`,
              {
                note,
              },
            )
          }
        />
      )}
    </div>
  )
}

/** Keys that do something while nobody types and no dialog is open. */
function useKeys(isActive: boolean, keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    if (!isActive) return undefined
    const pressed = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey } = event
      const isTyping =
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement
      if (isTyping || ctrlKey || metaKey || altKey) return
      const act = keys[key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}

import { useEffect, useMemo, useRef } from 'react'
import type { Notice, Span } from '../../src/model/index.ts'

/** A stretch of a text that is shown in some way: a claim, a figure, a notice, or what is pointed at. */
export interface Mark extends Span {
  /** Null for what cannot be chosen. */
  readonly id: string | null
  readonly classes: string
  /** For whoever does not see the colour. */
  readonly title?: string
  /** The smaller of two that overlap is the one that a click chooses. */
  readonly isLink?: boolean
}

interface Piece extends Span {
  readonly marks: readonly Mark[]
}

/** The text cut wherever a mark begins or ends. */
function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const own = marks.filter(({ start, end }) => start < end && start < text.length)
  const cuts = [...new Set([0, text.length, ...own.flatMap(({ start, end }) => [start, Math.min(end, text.length)])])]
  cuts.sort((a, b) => a - b)
  const byStart = [...own].sort((a, b) => a.start - b.start)
  let open: Mark[] = []
  let next = 0
  return cuts.slice(0, -1).map((start, at) => {
    open = open.filter(({ end }) => end > start)
    for (let mark = byStart[next]; mark !== undefined && mark.start <= start; mark = byStart[(next += 1)])
      open.push(mark)
    return { start, end: cuts[at + 1] ?? text.length, marks: [...open] }
  })
}

/** Shows a text with its marks; choosing one is choosing the smallest under the pointer. The text is text, whatever it holds. */
export function MarkedText({
  text,
  marks,
  chosen,
  pointed,
  onChoose,
}: {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly pointed: Span | null
  readonly onChoose: (id: string) => void
}) {
  const pieces = useMemo(
    () => piecesOf(text, pointed === null ? marks : [...marks, { ...pointed, id: null, classes: 'pointed' }]),
    [text, marks, pointed],
  )
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const target = root.current?.querySelector(chosen === null ? '.pointed' : '.chosen')
    target?.scrollIntoView({ block: 'center' })
  }, [chosen, pointed, pieces])
  return (
    <div ref={root} className="marked-text" dir="auto">
      {pieces.map(({ start, end, marks: own }) => {
        const words = text.slice(start, end)
        if (own.length === 0) return words
        const choosable = own.filter(({ id }) => id !== null).sort((a, b) => a.end - a.start - (b.end - b.start))
        const first = choosable[0]
        const classes = own.map((mark) => mark.classes + (mark.id !== null && mark.id === chosen ? ' chosen' : ''))
        const title = first?.title ?? own.find((mark) => mark.title !== undefined)?.title
        const isStart = first?.start === start && first.isLink === true
        return (
          <span
            key={start}
            className={classes.join(' ')}
            title={title}
            {...(first?.id != null && {
              onClick: () => window.getSelection()?.isCollapsed !== false && onChoose(first.id ?? ''),
              ...(isStart && {
                role: 'button',
                tabIndex: 0,
                'aria-label': `${title ?? ''}: ${text.slice(first.start, first.end)}`,
                'aria-pressed': first.id === chosen,
                onKeyDown: (event: React.KeyboardEvent) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return
                  event.preventDefault()
                  onChoose(first.id ?? '')
                },
              }),
            })}
          >
            {words}
          </span>
        )
      })}
    </div>
  )
}

export function noticeMark({ start, end, kind, reason }: Notice): Mark {
  return { start, end, id: null, classes: `notice notice-${kind}`, title: reason }
}

import type { FigureInSentence } from '../../src/model/index.ts'
import * as Plot from '@observablehq/plot'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import { voiceInWords } from '../../src/model/claim-words.ts'
import { bounds, numberInWords } from '../../src/model/quantity-words.ts'
import type { OriginMark } from '../origins.ts'
import { RadioOne } from './radio-one.tsx'
import { strings } from '../strings.ts'

interface Drawn {
  readonly figure: FigureInSentence
  readonly when: Date
  readonly low: number
  readonly high: number
  readonly point: number
  readonly isOpenBelow: boolean
  readonly isOpenAbove: boolean
  readonly mark: OriginMark | undefined
}

const logFrom = 50

/**
 * Claims over time: a bar from the low to the high bound, the number named as a symbol, open ends with an arrow. What the
 * chart shows stands in the table beside it too.
 */
export function ClaimsChart({
  figures,
  marks,
}: {
  readonly figures: readonly FigureInSentence[]
  readonly marks: ReadonlyMap<string | null, OriginMark>
}) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const drawn = useMemo(() => drawnOf(figures, marks), [figures, marks])
  const numbers = drawn.map(({ point }) => point)
  const isWide = Math.min(...numbers) > 0 && Math.max(...numbers) / Math.min(...numbers) > logFrom
  const [scale, setScale] = useState<'linear' | 'log' | null>(null)
  const chosen = scale ?? (isWide ? 'log' : 'linear')
  useEffect(() => {
    if (place.current === null || drawn.length < 2 || width === 0) return
    place.current.replaceChildren(chartOf(drawn, width, chosen))
  }, [drawn, width, chosen])
  if (drawn.length < 2) return <p className="faint">{strings.question.noChart}</p>
  return (
    <figure className="chart">
      <RadioGroup
        className="segments"
        orientation="horizontal"
        value={chosen}
        onChange={(value) => setScale(value as 'linear' | 'log')}
      >
        <Label>{strings.question.scale}</Label>
        <RadioOne value="linear">{strings.question.linear}</RadioOne>
        <RadioOne value="log" isDisabled={Math.min(...numbers) <= 0}>
          {strings.question.log}
        </RadioOne>
      </RadioGroup>
      <div ref={place} className="chart-place" />
      <ul className="chart-legend">
        {[...marks.values()]
          .filter((mark) => drawn.some((one) => one.mark === mark))
          .map(({ name, sign, colour }) => (
            <li key={name}>
              <span className="sign" aria-hidden="true" style={{ color: colour }}>
                {sign}
              </span>{' '}
              <bdi>{name}</bdi>
            </li>
          ))}
      </ul>
      <figcaption className="help">{strings.question.chartHelp}</figcaption>
    </figure>
  )
}

function useWidth(place: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (place.current === null) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [place])
  return width
}

function drawnOf(figures: readonly FigureInSentence[], marks: ReadonlyMap<string | null, OriginMark>): Drawn[] {
  const numbered = figures.filter(({ value, low, high }) => (value ?? low ?? high) !== null)
  const ends = numbered.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null)
  const most = Math.max(1, ...ends) * 1.15
  return numbered.flatMap((figure) => {
    const date = figure.said ?? figure.published ?? figure.asOf
    if (date === null) return []
    const { value, qualifier } = figure
    const about = qualifier === 'about' ? value : null
    const low = figure.low ?? about ?? 0
    const high = figure.high ?? about ?? most
    const when = new Date((Date.parse(date.from) + Date.parse(date.to)) / 2)
    const isOpenBelow = figure.low === null && about === null
    const isOpenAbove = figure.high === null && about === null
    return [
      { figure, when, low, high, point: value ?? (isOpenAbove ? low : isOpenBelow ? high : (low + high) / 2) },
    ].map((one) => ({ ...one, isOpenBelow, isOpenAbove, mark: marks.get(figure.origin) }))
  })
}

/** Bars of one day stand side by side. */
function spread(drawn: readonly Drawn[], width: number): Map<Drawn, number> {
  const byDay = new Map<number, Drawn[]>()
  for (const one of drawn) byDay.set(one.when.getTime(), [...(byDay.get(one.when.getTime()) ?? []), one])
  const step = Math.min(12, (width - 100) / Math.max(1, drawn.length))
  return new Map(
    [...byDay.values()].flatMap((group) =>
      group.map((one, at) => [one, (at - (group.length - 1) / 2) * step] as const),
    ),
  )
}

function chartOf(drawn: readonly Drawn[], width: number, scale: 'linear' | 'log'): Element {
  const aside = spread(drawn, width)
  const floor = scale === 'log' ? Math.max(0.5, Math.min(...drawn.map(({ point }) => point)) / 3) : 0
  const colour = ({ mark }: Drawn): string => mark?.colour ?? 'currentColor'
  const title = ({ figure }: Drawn): string => `${bounds(figure)}: ${voiceInWords(figure.voice)}`
  // Plot shifts a whole mark, not one of its bars: each bar is a mark of its own.
  const marks = drawn.flatMap((one) => {
    const dx = aside.get(one) ?? 0
    const shared = { x: 'when', stroke: colour(one), title, dx } as const
    const low = Math.max(one.low, floor)
    return [
      Plot.ruleX([one], { ...shared, y1: low, y2: one.high, strokeWidth: 4, strokeOpacity: 0.45 }),
      Plot.dot([one], { ...shared, y: 'point', symbol: one.mark?.symbol ?? 'wye', fill: colour(one), r: 5 }),
      ...(one.isOpenAbove
        ? [Plot.text([one], { x: 'when', y: one.high, text: () => '▲', fill: colour(one), dx, fontSize: 9 })]
        : []),
      ...(one.isOpenBelow
        ? [Plot.text([one], { x: 'when', y: low, text: () => '▼', fill: colour(one), dx, fontSize: 9 })]
        : []),
    ]
  })
  const chart = Plot.plot({
    width,
    height: 320,
    marginLeft: 80,
    marginBottom: 40,
    ariaLabel: strings.question.chart,
    ariaDescription: strings.question.chartHelp,
    style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
    x: { type: 'utc', inset: 24, label: null },
    y: { type: scale, grid: true, nice: true, label: null, tickFormat: (value: number) => numberInWords(value) },
    marks: [Plot.ruleY(scale === 'linear' ? [0] : []), ...marks],
  })
  // The sheet has these rules: the policy lets no page bring its own.
  for (const style of chart.querySelectorAll('style')) style.remove()
  // A picture is read out by its own name alone; Plot names its parts too.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  chart.setAttribute('role', 'img')
  return chart
}

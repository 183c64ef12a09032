import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { SourceAnswer } from '../../src/model/index.ts'
import { sourceAddress } from '../address.ts'
import { originMarks } from '../origins.ts'
import { strings } from '../strings.ts'

interface Node {
  readonly name: string
  readonly family: string | null
  readonly claims: number
  x?: number
  y?: number
}
interface Relay {
  source: Node
  target: Node
  readonly claims: number
}

const width = 960
const height = 620
const rounds = 300
/** More parties than these make a ball of wool: the list has them all. */
const mostNodes = 60

/** Who passes on whose words. The list beside it holds the same in words. */
export function SourceGraph({ sources }: { readonly sources: readonly SourceAnswer[] }) {
  const { nodes, relays } = useMemo(() => laidOut(sources), [sources])
  const families = originMarks(
    nodes.map(({ family }) => family),
    strings.sources.none,
  )
  const neighbours = (node: Node): string =>
    relays
      .filter(({ source }) => source === node)
      .map(({ target, claims }) => `${target.name} (${claims})`)
      .join(', ')
  return (
    <figure className="chart">
      <svg className="graph" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={strings.sources.graph}>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerUnits="userSpaceOnUse"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 z" className="arrow" />
          </marker>
        </defs>
        {relays.map(({ source, target, claims }) => {
          const { x1, y1, x2, y2 } = shortened(source, target)
          return (
            <line
              key={`${source.name} ${target.name}`}
              className="relay"
              {...{ x1, y1, x2, y2 }}
              strokeWidth={1 + Math.min(6, Math.log2(claims))}
              markerEnd="url(#arrow)"
            />
          )
        })}
        {nodes.map((node) => (
          <Link
            key={node.name}
            href={sourceAddress(node.name)}
            aria-label={`${node.name}. ${strings.sources.relays}: ${neighbours(node) || strings.sources.none}`}
          >
            <g transform={`translate(${node.x ?? 0} ${node.y ?? 0})`} className="node">
              <circle r={radiusOf(node)} style={{ stroke: families.get(node.family)?.colour }} />
              <text dy={radiusOf(node) + 13}>{node.name.length > 26 ? `${node.name.slice(0, 25)}…` : node.name}</text>
            </g>
          </Link>
        ))}
      </svg>
      <figcaption className="help">{strings.sources.graphHelp}</figcaption>
      <ul className="chart-legend">
        {[...families.values()].map(({ name, colour }) => (
          <li key={name}>
            <span className="sign" aria-hidden="true" style={{ color: colour }}>
              ◯
            </span>{' '}
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function radiusOf({ claims }: Node): number {
  return 6 + Math.min(18, Math.sqrt(claims) * 2)
}

function shortened(source: Node, target: Node) {
  const [dx, dy] = [(target.x ?? 0) - (source.x ?? 0), (target.y ?? 0) - (source.y ?? 0)]
  const length = Math.max(1, Math.hypot(dx, dy))
  const at = (node: Node, by: number) => ({
    x: (node.x ?? 0) + (dx / length) * by,
    y: (node.y ?? 0) + (dy / length) * by,
  })
  const [from, to] = [at(source, radiusOf(source)), at(target, -radiusOf(target) - 3)]
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
}

/** The parties with most claims and whom they pass on, at rest. The same list gives the same picture. */
function laidOut(sources: readonly SourceAnswer[]): { nodes: Node[]; relays: Relay[] } {
  const shown = [...sources].sort((a, b) => b.claims + b.relays.length - a.claims - a.relays.length).slice(0, mostNodes)
  const byName = new Map<string, Node>(
    shown.map(({ party, family, claims }) => [party, { name: party, family, claims }]),
  )
  const relays = shown.flatMap(({ party, relays: own }) =>
    own.flatMap(({ party: other, claims }) => {
      const [source, target] = [byName.get(party), byName.get(other)]
      return source === undefined || target === undefined || source === target ? [] : [{ source, target, claims }]
    }),
  )
  const nodes = [...byName.values()]
  forceSimulation(nodes)
    .force('relays', forceLink<Node, Relay>(relays).distance(110).strength(0.35))
    .force('apart', forceManyBody().strength(-260))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.1))
    .force(
      'room',
      forceCollide<Node>((node) => radiusOf(node) + 14),
    )
    .stop()
    .tick(rounds)
  for (const node of nodes) {
    node.x = Math.min(width - 70, Math.max(70, node.x ?? 0))
    node.y = Math.min(height - 40, Math.max(30, node.y ?? 0))
  }
  return { nodes, relays }
}

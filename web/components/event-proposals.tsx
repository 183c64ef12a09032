import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { EventPair } from '../../src/model/index.ts'
import { useDecide } from '../api.ts'
import { eventAddress } from '../address.ts'
import { strings } from '../strings.ts'
import { ProblemOf } from './states.tsx'

/** Pairs of events that may be one: to accept or to reject. */
export function EventProposals({ proposals }: { readonly proposals: readonly EventPair[] }) {
  const decide = useDecide()
  if (proposals.length === 0) return null
  return (
    <section className="card proposals">
      <h2>{strings.events.proposals}</h2>
      <ul className="plain">
        {proposals.map(({ events: [event, other], labels, reason, score }) => (
          <li key={`${event} ${other}`}>
            <p>
              <Link href={eventAddress(event)}>
                <bdi dir="auto">{labels[0]}</bdi>
              </Link>{' '}
              ·{' '}
              <Link href={eventAddress(other)}>
                <bdi dir="auto">{labels[1]}</bdi>
              </Link>
              <br />
              <span className="faint">
                <bdi>{reason}</bdi> ({score.toFixed(2)})
              </span>
            </p>
            <div className="buttons" role="group" aria-label={labels.join(' · ')}>
              <Button
                className="button accept"
                onPress={() => decide.mutate({ decision: { kind: 'merge-events', event, other } })}
              >
                {strings.events.same}
              </Button>
              <Button
                className="button reject"
                onPress={() => decide.mutate({ decision: { kind: 'distinct-events', event, other } })}
              >
                {strings.events.different}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ProblemOf error={decide.error} />
    </section>
  )
}

import { Link } from 'wouter'
import type { EventPair, LedgerEvent } from '../../src/model/index.ts'
import { useAnswer, usePages, useStillQuery, type Page } from '../api.ts'
import { eventAddress, useParameter } from '../address.ts'
import { DataTable } from '../components/data-table.tsx'
import { whenAndWho } from '../components/event-field.tsx'
import { EventProposals } from '../components/event-proposals.tsx'
import { ScreenTitle, WordsField } from '../components/frame.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'

/** So many pairs wait on the screen at once; the next come as these are decided. */
const mostProposals = 5

/** What happened, as far as the documents tell, and which tellings may be of one event. */
export function EventsScreen() {
  const [words, setWords] = useParameter('words')
  const query = useStillQuery({ words })
  const found = usePages<LedgerEvent>('/events', query)
  const proposed = useAnswer<Page<EventPair>>('/events/proposals', { ...query, limit: mostProposals })
  return (
    <>
      <ScreenTitle title={strings.screens.events} lead={strings.events.lead} />
      <div className="filters" role="group" aria-label={strings.common.filters}>
        <WordsField label={strings.events.words} value={words} onChange={setWords} />
      </div>
      <EventProposals proposals={proposed.data?.items ?? []} />
      <Pages of={found}>{(events) => <EventTable events={events} />}</Pages>
    </>
  )
}

function EventTable({ events }: { readonly events: readonly LedgerEvent[] }) {
  return (
    <DataTable
      label={strings.screens.events}
      columns={[
        strings.common.event,
        strings.events.kind,
        strings.common.place,
        strings.events.told,
        strings.document.figures,
      ]}
    >
      {events.map((event) => (
        <tr key={event.id}>
          <th scope="row">
            <Link href={eventAddress(event.id)}>
              <bdi dir="auto">{event.label}</bdi>
            </Link>{' '}
            {event.judgements.length > 0 && <span className="badge accepted">{strings.events.judged}</span>}
          </th>
          <td>{event.kind}</td>
          <td>{event.place ?? <span className="faint">{strings.common.unknown}</span>}</td>
          <td>{whenAndWho(event)}</td>
          <td>{event.figures.length}</td>
        </tr>
      ))}
    </DataTable>
  )
}

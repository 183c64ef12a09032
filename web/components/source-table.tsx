import { memo } from 'react'
import { Link } from 'wouter'
import type { SourceAnswer } from '../../src/model/index.ts'
import { sourceAddress } from '../address.ts'
import { DataTable } from './data-table.tsx'
import { strings } from '../strings.ts'

export const SourceTable = memo(function SourceTable({ sources }: { readonly sources: readonly SourceAnswer[] }) {
  return (
    <DataTable
      label={strings.screens.sources}
      columns={[
        strings.sources.party,
        strings.common.family,
        strings.sources.claims,
        strings.common.documents,
        strings.sources.relays,
      ]}
    >
      {sources.map(({ party, family, claims, documents, relays }) => (
        <tr key={party}>
          <th scope="row">
            <Link href={sourceAddress(party)}>
              <bdi>{party}</bdi>
            </Link>
          </th>
          <td>
            <bdi>{family}</bdi>
          </td>
          <td>{claims}</td>
          <td>{documents}</td>
          <td>
            {relays.slice(0, 5).map((relay) => (
              <span key={relay.party} className="chip">
                <bdi>{relay.party}</bdi> {relay.claims}
              </span>
            ))}
            {relays.length > 5 && <span className="faint">+{relays.length - 5}</span>}
          </td>
        </tr>
      ))}
    </DataTable>
  )
})

import { Link } from 'wouter'
import type { SourceAnswer } from '../../src/model/index.ts'
import { sourceAddress } from '../address.ts'
import { strings } from '../strings.ts'

export function SourceTable({ sources }: { readonly sources: readonly SourceAnswer[] }) {
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={strings.screens.sources}>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.sources.party}</th>
            <th scope="col">{strings.common.family}</th>
            <th scope="col">{strings.sources.claims}</th>
            <th scope="col">{strings.common.documents}</th>
            <th scope="col">{strings.sources.relays}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  )
}

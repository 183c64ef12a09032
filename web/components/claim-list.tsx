import { Link } from 'wouter'
import type { Claim } from '../../src/model/index.ts'
import { documentAddress } from '../address.ts'
import { Days, PathName, ReviewState, VoiceChain } from './words.tsx'

/** Claims with their chains, each one step from its words. */
export function ClaimList({ claims }: { readonly claims: readonly Claim[] }) {
  return (
    <ul className="list">
      {claims.map(({ id, text, voice, stance, said, published, document, path, review }) => (
        <li key={id}>
          <Link className="quote" href={documentAddress(document, { mark: id })}>
            <bdi dir="auto">“{text}”</bdi>
          </Link>
          <div>
            <VoiceChain voice={voice} /> <span className="kind">{stance}</span> <Days date={said ?? published} />{' '}
            <PathName path={path} /> <ReviewState review={review} />
          </div>
        </li>
      ))}
    </ul>
  )
}

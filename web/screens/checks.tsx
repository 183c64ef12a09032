import type { Finding } from '../../src/model/index.ts'
import { findingKinds, verdicts } from '../../src/model/vocabulary.ts'
import { usePages } from '../api.ts'
import { useParameter } from '../address.ts'
import { Choice } from '../components/choice.tsx'
import { FindingCard } from '../components/finding.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'

const all = [['', strings.common.all]] as const

/** What was noticed, to be settled. */
export function ChecksScreen() {
  const [kind, setKind] = useParameter('kind')
  const [verdict, setVerdict] = useParameter('verdict')
  const [state, setState] = useParameter('state')
  const settled = state === 'settled' ? 'true' : state === 'open' ? 'false' : ''
  const found = usePages<Finding>('/findings', { kind, verdict, settled })
  return (
    <>
      <ScreenTitle title={strings.screens.checks} lead={strings.checks.lead} />
      <div className="filters" role="group" aria-label={strings.common.filters}>
        <Choice
          label={strings.checks.kind}
          value={kind}
          options={[...all, ...findingKinds.map((one) => [one, one] as const)]}
          onChange={setKind}
        />
        <Choice
          label={strings.checks.verdict}
          value={verdict}
          options={[...all, ...verdicts.map((one) => [one, strings.checks.verdicts[one]] as const)]}
          onChange={setVerdict}
        />
        <Choice
          label={strings.checks.state}
          value={state}
          options={[...all, ['open', strings.checks.open], ['settled', strings.checks.settled]]}
          onChange={setState}
        />
      </div>
      <Pages of={found}>
        {(items) => (
          <div className="cards">
            {items.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </div>
        )}
      </Pages>
    </>
  )
}

import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { PersonCase, PersonJudgement, PersonProposal } from '../../src/model/index.ts'
import { actKinds } from '../../src/model/vocabulary.ts'
import { useAnswer, useDecide, usePages, useStillQuery, type Page } from '../api.ts'
import { personAddress, useParameter } from '../address.ts'
import { Choice, withAll } from '../components/choice.tsx'
import { ScreenTitle, WordsField } from '../components/frame.tsx'
import { Pages, ProblemOf } from '../components/states.tsx'
import { strings } from '../strings.ts'

/** A case for each named person, and the names that may be one. */
export function PeopleScreen() {
  const [name, setName] = useParameter('name')
  const [act, setAct] = useParameter('act')
  const found = usePages<PersonCase>('/people', useStillQuery({ name, act }))
  return (
    <>
      <ScreenTitle title={strings.screens.people} lead={strings.people.lead} />
      <PersonProposals />
      <div className="filters" role="group" aria-label={strings.common.filters}>
        <WordsField label={strings.people.name} value={name} onChange={setName} />
        <Choice
          label={strings.people.act}
          value={act}
          options={withAll(actKinds, strings.common.all)}
          onChange={setAct}
        />
      </div>
      <Pages of={found}>{(items) => <PersonList people={items} />}</Pages>
    </>
  )
}

export function PersonList({ people }: { readonly people: readonly PersonCase[] }) {
  return (
    <ul className="list">
      {people.map(({ name, names, acts }) => (
        <li key={name}>
          <Link href={personAddress(name)}>
            <bdi dir="auto">{name}</bdi>
          </Link>
          {names.length > 1 && <bdi className="faint"> {names.filter((one) => one !== name).join(', ')}</bdi>}
          <div>
            {[...new Set(acts.map(({ kind }) => kind))].map((kind) => (
              <span key={kind} className="chip">
                {kind}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Pairs of names that may be one person: to accept, to reject or to leave. With a name, only pairs it is in. */
export function PersonProposals({ name }: { readonly name?: string }) {
  const { data } = useAnswer<Page<PersonProposal>>('/people/proposals', { limit: 100 })
  const decide = useDecide()
  const proposals = (data?.items ?? []).filter(({ names }) => name === undefined || names.includes(name))
  if (proposals.length === 0) return null
  const judge = (names: readonly [string, string], verdict: PersonJudgement['verdict']): void =>
    decide.mutate({ decision: { kind: 'person', names, verdict } })
  return (
    <section className="card proposals">
      <h2>{strings.people.proposals}</h2>
      <ul className="plain">
        {proposals.map(({ names, reason, score, left }) => (
          <li key={names.join()}>
            <p>
              <Link href={personAddress(names[0])}>
                <bdi dir="auto">{names[0]}</bdi>
              </Link>{' '}
              ·{' '}
              <Link href={personAddress(names[1])}>
                <bdi dir="auto">{names[1]}</bdi>
              </Link>{' '}
              {left !== undefined && <span className="badge">{strings.people.left}</span>}
              <br />
              <span className="faint">
                {reason} ({score.toFixed(2)})
              </span>
            </p>
            <div className="buttons" role="group" aria-label={names.join(', ')}>
              <Button className="button accept" onPress={() => judge(names, 'same')}>
                {strings.people.same}
              </Button>
              <Button className="button reject" onPress={() => judge(names, 'different')}>
                {strings.people.different}
              </Button>
              {left === undefined && (
                <Button className="button" onPress={() => judge(names, 'undecided')}>
                  {strings.people.leave}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ProblemOf error={decide.error} />
    </section>
  )
}

import type { PersonAct, PersonCase } from '../../src/model/index.ts'
import { daysInWords } from '../../src/model/claim-words.ts'
import { useAnswer, type Page } from '../api.ts'
import { ScreenTitle } from '../components/frame.tsx'
import { Answered } from '../components/states.tsx'
import { Days, Facts, PathName, VoiceChain, WordsLink } from '../components/words.tsx'
import { strings } from '../strings.ts'
import { PersonProposals } from './people.tsx'
import { NotFoundScreen } from '../components/not-found.tsx'

/** One person's case: acts in the order of time, rival versions of one act side by side. */
export function PersonScreen({ name }: { readonly name: string }) {
  const asked = useAnswer<Page<PersonCase>>('/people', { name, limit: 500 })
  return (
    <Answered of={asked}>
      {({ items }) => {
        const person = items.find((one) => one.name === name) ?? items.find((one) => one.names.includes(name))
        return person === undefined ? <NotFoundScreen /> : <PersonView person={person} />
      }}
    </Answered>
  )
}

function PersonView({ person }: { readonly person: PersonCase }) {
  const { name, names, acts } = person
  const others = names.filter((one) => one !== name)
  return (
    <>
      <ScreenTitle title={name} />
      <Facts
        facts={[
          {
            name: strings.people.names,
            value:
              others.length > 0 &&
              others.map((one) => (
                <bdi key={one} className="chip" dir="auto">
                  {one}
                </bdi>
              )),
          },
        ]}
      />
      <PersonProposals name={name} />
      <h2>{strings.people.timeline}</h2>
      {acts.length === 0 ? (
        <p className="faint">{strings.people.noActs}</p>
      ) : (
        <ol className="timeline">
          {versionsOf(acts).map((versions, at) => (
            <li key={at}>
              <div className="when">
                <Days date={versions[0]?.date} />
              </div>
              <div>
                <h3>
                  {versions[0]?.kind}
                  {versions.length > 1 && <span className="badge undecided">{strings.people.rival}</span>}
                </h3>
                <div className="versions">
                  {versions.map((act) => (
                    <ActVersion key={`${act.document} ${act.start}`} act={act} isRival={versions.length > 1} />
                  ))}
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function ActVersion({ act, isRival }: { readonly act: PersonAct; readonly isRival: boolean }) {
  const { asserted, by, place, voice, path, date } = act
  return (
    <article className="card version">
      {!asserted && <span className="badge fails">{strings.people.denied}</span>}
      <p>
        <WordsLink words={act} /> <PathName path={path} />
      </p>
      <Facts
        facts={[
          { name: strings.common.voice, value: <VoiceChain voice={voice} /> },
          { name: strings.common.date, value: isRival && date !== null && daysInWords(date) },
          { name: strings.people.by, value: by && <bdi>{by}</bdi> },
          { name: strings.common.place, value: place },
        ]}
      />
    </article>
  )
}

/** One act told several times: the same kind, at times that can be the same, one after another in the case. */
function versionsOf(acts: readonly PersonAct[]): PersonAct[][] {
  const groups: PersonAct[][] = []
  for (const act of acts) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (last !== undefined && first !== undefined && first.kind === act.kind && canBeOne(first, act)) last.push(act)
    else groups.push([act])
  }
  return groups
}

function canBeOne(one: PersonAct, other: PersonAct): boolean {
  if (one.date === null || other.date === null) return true
  return one.date.from <= other.date.to && other.date.from <= one.date.to
}

import { Link } from 'wouter'
import type { Claim, SourceAnswer, QuestionAnswer } from '../../src/model/index.ts'
import { daysInWords } from '../../src/model/claim-words.ts'
import { useAnswer, usePages, type Page } from '../api.ts'
import { questionAddress, sourceAddress } from '../address.ts'
import { ClaimList } from '../components/claim-list.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { questionTitle } from '../components/question-list.tsx'
import { Answered, Pages } from '../components/states.tsx'
import { Bounds, Facts } from '../components/words.tsx'
import { strings } from '../strings.ts'

/** One source: whom it passes on, what it said of each question over time, all its claims. */
export function SourceScreen({ name }: { readonly name: string }) {
  const known = useAnswer<Page<SourceAnswer>>('/sources', { name, limit: 500 })
  const said = useAnswer<Page<QuestionAnswer>>('/questions', { by: name, limit: 100 })
  const claims = usePages<Claim>('/claims', { by: name })
  const source = known.data?.items.find(({ party, names }) => party === name || names.includes(name))
  return (
    <>
      <ScreenTitle title={source?.party ?? name} />
      {source !== undefined && (
        <Facts
          facts={[
            { name: strings.common.family, value: source.family && <bdi>{source.family}</bdi> },
            { name: strings.people.names, value: source.names.filter((one) => one !== source.party).join(', ') },
            {
              name: strings.sources.relays,
              value:
                source.relays.length > 0 &&
                source.relays.map(({ party, claims: count }) => (
                  <Link key={party} className="chip" href={sourceAddress(party)}>
                    <bdi>{party}</bdi> {count}
                  </Link>
                )),
            },
          ]}
        />
      )}
      <section>
        <h2>{strings.sources.revisions}</h2>
        <Answered of={said}>
          {({ items }) => {
            const changing = items.filter(({ figures }) => new Set(figures.map(({ text }) => text)).size > 1)
            if (changing.length === 0) return <p className="faint">{strings.sources.noRevisions}</p>
            return (
              <ul className="list">
                {changing.map(({ id, question, figures }) => (
                  <li key={id}>
                    <Link href={questionAddress(id)}>
                      <bdi>{questionTitle(question)}</bdi>
                    </Link>
                    <ol className="revisions">
                      {figures.map((figure) => (
                        <li key={figure.id}>
                          <span className="faint">{daysOf(figure)}</span> <Bounds figure={figure} />
                        </li>
                      ))}
                    </ol>
                  </li>
                ))}
              </ul>
            )
          }}
        </Answered>
      </section>
      <section>
        <h2>{strings.document.claims}</h2>
        <Pages of={claims}>{(items) => <ClaimList claims={items} />}</Pages>
      </section>
    </>
  )
}

function daysOf({ said, published }: QuestionAnswer['figures'][number]): string {
  const date = said ?? published
  return date === null ? strings.common.undated : daysInWords(date)
}

import type { Searched } from '../../src/model/index.ts'
import { Link } from 'wouter'
import type { ReactNode } from 'react'
import { useAnswer, useStill } from '../api.ts'
import { documentAddress, questionAddress, useParameter } from '../address.ts'
import { ClaimList } from '../components/claim-list.tsx'
import { ScreenTitle, WordsField } from '../components/frame.tsx'
import { questionTitle } from '../components/question-list.tsx'
import { Answered } from '../components/states.tsx'
import { PathName } from '../components/words.tsx'
import { strings } from '../strings.ts'
import { PersonList } from './people.tsx'
import { SourceTable } from '../components/source-table.tsx'

/** One search over everything; the address holds the words. */
export function SearchScreen() {
  const [q, setQ] = useParameter('q')
  const words = useStill(q.trim())
  const found = useAnswer<Searched>(words === '' ? null : '/search', { words, limit: 20 })
  return (
    <>
      <ScreenTitle title={strings.screens.search} lead={strings.search.lead} />
      <div className="filters">
        <WordsField label={strings.search.label} value={q} onChange={setQ} />
      </div>
      {words === '' ? (
        <p className="state">{strings.search.start}</p>
      ) : (
        <Answered of={found}>{(answer) => <Results answer={answer} words={words} />}</Answered>
      )}
    </>
  )
}

function Results({ answer, words }: { readonly answer: Searched; readonly words: string }) {
  const { claims, people, sources, documents, questions, texts } = answer
  const isEmpty = Object.values(answer).every(({ total }) => total === 0)
  if (isEmpty)
    return (
      <p className="state" role="status">
        {strings.search.nothing}
      </p>
    )
  return (
    <>
      <p role="status" className="faint">
        {strings.search.results(words)}
      </p>
      <Kind name={strings.screens.people} found={people}>
        <PersonList people={people.items} />
      </Kind>
      <Kind name={strings.screens.questions} found={questions}>
        <ul className="list">
          {questions.items.map(({ id, question }) => (
            <li key={id}>
              <Link href={questionAddress(id)}>
                <bdi>{questionTitle(question)}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </Kind>
      <Kind name={strings.screens.sources} found={sources}>
        <SourceTable sources={sources.items} />
      </Kind>
      <Kind name={strings.screens.documents} found={documents}>
        <ul className="list">
          {documents.items.map(({ document, title, path, publisher }) => (
            <li key={document}>
              <Link href={documentAddress(document)}>
                <bdi dir="auto">{title ?? path}</bdi>
              </Link>{' '}
              <bdi className="faint">{publisher}</bdi>
            </li>
          ))}
        </ul>
      </Kind>
      <Kind name={strings.search.texts} found={texts}>
        <ul className="list">
          {texts.items.map(({ document, path, start, end, before, text, after }) => (
            <li key={document}>
              <Link className="quote" href={documentAddress(document, { start, end })}>
                <bdi dir="auto">
                  …{before}
                  <mark>{text}</mark>
                  {after}…
                </bdi>
              </Link>{' '}
              <PathName path={path} />
            </li>
          ))}
        </ul>
      </Kind>
      <Kind name={strings.document.claims} found={claims}>
        <ClaimList claims={claims.items} />
      </Kind>
    </>
  )
}

function Kind({
  name,
  found,
  children,
}: {
  readonly name: string
  readonly found: { readonly items: readonly unknown[]; readonly total: number }
  readonly children: ReactNode
}) {
  if (found.total === 0) return null
  return (
    <section>
      <h2>
        {name} <span className="faint">{strings.state.shown(found.items.length, found.total)}</span>
      </h2>
      {children}
    </section>
  )
}

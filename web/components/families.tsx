import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { Link } from 'wouter'
import type { FamilyMember, FamilyProposal } from '../../src/model/index.ts'
import { useAnswer, useFamily } from '../api.ts'
import { sourceAddress } from '../address.ts'
import { strings } from '../strings.ts'
import { Answered, ProblemOf } from './states.tsx'
import { WordsLink } from './words.tsx'

interface Known {
  readonly items: readonly FamilyMember[]
  readonly proposals: readonly FamilyProposal[]
}

/** Which parties are one interest: as it is, and what the documents' own words suggest. */
export function Families() {
  const asked = useAnswer<Known>('/families')
  const change = useFamily()
  const [party, setParty] = useState('')
  const [family, setFamily] = useState('')
  return (
    <>
      <p className="help">{strings.sources.familiesHelp}</p>
      <Answered of={asked}>
        {({ items, proposals }) => (
          <>
            <div className="cards">
              {[...new Set(items.map((member) => member.family))].sort().map((name) => (
                <section key={name} className="card">
                  <h3>
                    <bdi>{name}</bdi>
                  </h3>
                  <ul className="plain">
                    {items
                      .filter((member) => member.family === name)
                      .map((member) => (
                        <li key={member.party}>
                          <Link href={sourceAddress(member.party)}>
                            <bdi>{member.party}</bdi>
                          </Link>{' '}
                          <Button
                            className="button quiet"
                            aria-label={`${strings.sources.remove}: ${member.party}`}
                            onPress={() => change.mutate({ party: member.party, family: null })}
                          >
                            {strings.sources.remove}
                          </Button>
                        </li>
                      ))}
                  </ul>
                </section>
              ))}
            </div>
            <Form
              className="card row"
              onSubmit={(event) => {
                event.preventDefault()
                change.mutate({ party: party.trim(), family: family.trim() })
                setParty('')
              }}
            >
              <TextField className="field" isRequired value={party} onChange={setParty}>
                <Label>{strings.sources.party}</Label>
                <Input dir="auto" />
              </TextField>
              <TextField className="field" isRequired value={family} onChange={setFamily}>
                <Label>{strings.common.family}</Label>
                <Input dir="auto" />
              </TextField>
              <Button type="submit" className="button primary">
                {strings.sources.put}
              </Button>
            </Form>
            <ProblemOf error={change.error} />
            {proposals.length > 0 && (
              <section>
                <h2>{strings.sources.proposals}</h2>
                <ul className="list">
                  {proposals.map((proposal) => (
                    <li key={`${proposal.party} ${proposal.family}`}>
                      <bdi>{proposal.party}</bdi> → <bdi>{proposal.family}</bdi>{' '}
                      <span className="faint">{proposal.reason}</span>
                      {proposal.evidence.slice(0, 2).map((words, at) => (
                        <div key={at}>
                          <WordsLink words={words} />
                        </div>
                      ))}
                      <Button
                        className="button accept"
                        onPress={() => change.mutate({ party: proposal.party, family: proposal.family })}
                      >
                        {strings.sources.accept}
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { Link } from 'wouter'
import type { EventInFull, LedgerEvent } from '../../src/model/index.ts'
import { addressOf, useAnswer, useDecide, type Wanted } from '../api.ts'
import { questionAddress } from '../address.ts'
import { DecidedList } from '../components/decided-list.tsx'
import { DialogOver } from '../components/dialog.tsx'
import { documentsOf, EventField, whenAndWho } from '../components/event-field.tsx'
import { EventProposals } from '../components/event-proposals.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { DialogButtons, NoteDialog, NoteField } from '../components/note-dialog.tsx'
import { SaveLink } from '../components/save-link.tsx'
import { Answered, ProblemOf } from '../components/states.tsx'
import { Bounds, Facts, PathName, VoiceChain, WordsLink } from '../components/words.tsx'
import { YesOrNo } from '../components/yes-or-no.tsx'
import { strings } from '../strings.ts'

/** One event: who tells of it, why their tellings are one, and what people decide about that. */
export function EventScreen({ id }: { readonly id: string }) {
  const asked = useAnswer<EventInFull>(`/events/${id}`)
  return <Answered of={asked}>{(answer) => <EventView answer={answer} />}</Answered>
}

type Deciding = (decision: Wanted, note: string) => void

function EventView({ answer }: { readonly answer: EventInFull }) {
  const { event, figures, proposals } = answer
  const decide = useDecide()
  const record: Deciding = (decision, note) => decide.mutate({ decision, note })
  const questions = new Map(figures.map((figure) => [figure.question, figure]))
  return (
    <>
      <ScreenTitle title={event.label} />
      <Facts
        facts={[
          { name: strings.events.kind, value: event.kind },
          { name: strings.common.place, value: event.place },
          { name: strings.events.told, value: whenAndWho(event) },
          {
            name: strings.screens.questions,
            value:
              questions.size > 0 &&
              [...questions].map(([question, { measure, population }]) =>
                question === null ? null : (
                  <Link key={question} href={questionAddress(question)} className="chip">
                    {[measure, population].filter((part) => part !== null).join(': ')}
                  </Link>
                ),
              ),
          },
        ]}
      />
      <EventButtons event={event} onDecide={record} />
      <ProblemOf error={decide.error} />
      <EventProposals proposals={proposals} />
      <Parts answer={answer} onDecide={record} />
      {event.links.length > 0 && (
        <section>
          <h2>{strings.events.reasons}</h2>
          <ul className="plain">
            {event.links.map(({ score, reason }, at) => (
              <li key={at}>
                <bdi>{reason}</bdi> <span className="faint">({score.toFixed(2)})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {event.judgements.length > 0 && (
        <section>
          <h2>{strings.events.decided}</h2>
          <DecidedList entries={event.judgements} />
        </section>
      )}
    </>
  )
}

function EventButtons({ event: { id, name }, onDecide }: { readonly event: LedgerEvent; readonly onDecide: Deciding }) {
  const [open, setOpen] = useState<'name' | 'merge' | null>(null)
  const [newName, setName] = useState(name ?? '')
  const [other, setOther] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const close = (): void => {
    setOpen(null)
    setNote('')
  }
  const decision: Wanted | null =
    open === 'name' && newName.trim() !== ''
      ? { kind: 'name-event', event: id, name: newName.trim() }
      : open === 'merge' && other !== null
        ? { kind: 'merge-events', event: id, other }
        : null
  return (
    <div className="buttons">
      <Button className="button" onPress={() => setOpen('name')}>
        {strings.events.rename}
      </Button>
      <Button className="button" onPress={() => setOpen('merge')}>
        {strings.events.merge}
      </Button>
      <SaveLink address={addressOf(`/events/${id}/brief`)} label={strings.events.brief} />
      <DialogOver
        isOpen={open !== null}
        title={open === 'merge' ? strings.events.mergeTitle : strings.events.renameTitle}
        onClose={close}
      >
        <p className="help">{open === 'merge' ? strings.events.mergeHelp : strings.events.renameHelp}</p>
        <Form
          onSubmit={(submitted) => {
            submitted.preventDefault()
            if (decision === null) return
            onDecide(decision, note)
            close()
          }}
        >
          {open === 'merge' ? (
            <EventField value={other} except={id} onChange={setOther} />
          ) : (
            <TextField className="field" isRequired autoFocus value={newName} onChange={setName}>
              <Label>{strings.events.name}</Label>
              <Input dir="auto" />
            </TextField>
          )}
          <NoteField value={note} onChange={setNote} />
          <DialogButtons onClose={close} isReady={decision !== null} />
        </Form>
      </DialogOver>
    </div>
  )
}

/** The tellings and figures of an event; what is chosen of them can be set apart, as an event of its own. */
function Parts({
  answer: { event, figures },
  onDecide,
}: {
  readonly answer: EventInFull
  readonly onDecide: Deciding
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const choose = (id: string) => (isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)))
  const documents = documentsOf(event.tellings)
  const own = {
    documents: documents.filter((id) => chosen.has(id)),
    figures: figures.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
  }
  return (
    <>
      <h2>{strings.events.tellings}</h2>
      <ul className="list parts">
        {documents.map((document) => {
          const tellings = event.tellings.filter((telling) => telling.document === document)
          return (
            <li key={document}>
              <YesOrNo value={chosen.has(document)} onChange={choose(document)}>
                <PathName path={tellings[0]?.path ?? ''} />
              </YesOrNo>
              {tellings.map((telling) => (
                <div key={telling.id}>
                  <WordsLink words={telling} />{' '}
                  {telling.label !== event.label && <bdi className="faint">{telling.label}</bdi>}
                </div>
              ))}
            </li>
          )
        })}
      </ul>
      {figures.length > 0 && (
        <>
          <h2>{strings.document.figures}</h2>
          <ul className="list parts">
            {figures.map((figure) => (
              <li key={figure.id}>
                <YesOrNo value={chosen.has(figure.id)} onChange={choose(figure.id)}>
                  <Bounds figure={figure} /> {figure.measure} {figure.population}
                </YesOrNo>
                <div>
                  <VoiceChain voice={figure.voice} />: <WordsLink words={figure} mark={figure.id} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="buttons">
        <Button className="button" isDisabled={chosen.size === 0} onPress={() => setAsking(true)}>
          {strings.events.split(chosen.size)}
        </Button>
        <span className="help">{strings.events.splitHelp}</span>
      </div>
      <NoteDialog
        isOpen={isAsking}
        title={strings.events.splitTitle}
        help={strings.common.noteHelp}
        onClose={() => setAsking(false)}
        onSave={(note) => {
          onDecide({ kind: 'split-event', event: event.id, ...own }, note)
          setChosen(new Set())
        }}
      />
    </>
  )
}

import { useEffect, useRef, useState } from 'react'
import { Button, Form, Input, Label, NumberField, TextField } from 'react-aria-components'
import { measures, stances, type Measure, type Stance } from '../../src/model/vocabulary.ts'
import type { Claim, LedgerFigure, Span } from '../../src/model/index.ts'
import { useAnswer, type Wanted } from '../api.ts'
import { strings } from '../strings.ts'
import { moved, selectedWithin } from '../word-ends.ts'
import { Choice } from './choice.tsx'
import { DialogOver } from './dialog.tsx'
import { EventField } from './event-field.tsx'
import { DialogButtons, NoteField } from './note-dialog.tsx'

export type CorrectionWanted = Extract<Wanted, { kind: 'correct' }>['correction']

/** How much of the text is shown before and after the words that are corrected. */
const around = 400

/** Puts other words, another speaker, stance, measure, event or bounds in place of what was read. */
export function CorrectDialog({
  of,
  item,
  onClose,
  onSave,
}: {
  readonly of: 'claim' | 'figure'
  readonly item: Claim | LedgerFigure
  readonly onClose: () => void
  readonly onSave: (correction: CorrectionWanted, note: string) => void
}) {
  const figure = of === 'figure' ? (item as LedgerFigure) : null
  const [span, setSpan] = useState<Span>({ start: item.start, end: item.end })
  const speakerBefore = item.voice.find(({ role }) => role !== 'publisher')?.name ?? ''
  const [speaker, setSpeaker] = useState(speakerBefore)
  const [stance, setStance] = useState(item.stance ?? '')
  const [measure, setMeasure] = useState<string>(figure?.measure ?? '')
  const [low, setLow] = useState<number>(figure?.low ?? NaN)
  const [high, setHigh] = useState<number>(figure?.high ?? NaN)
  const [event, setEvent] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const bound = (value: number): number | null => (Number.isNaN(value) ? null : value)
  const areBoundsNew = figure !== null && (bound(low) !== figure.low || bound(high) !== figure.high)

  const save = (): void => {
    const isMoved = span.start !== item.start || span.end !== item.end
    onSave(
      {
        ...(isMoved && { words: span }),
        ...(speaker.trim() !== '' && speaker !== speakerBefore && { speaker: speaker.trim() }),
        ...(stance !== '' && stance !== item.stance && { stance: stance as Stance }),
        ...(figure !== null && measure !== figure.measure && { measure: measure as Measure }),
        ...(areBoundsNew && { low: bound(low), high: bound(high) }),
        ...(event !== null && { event }),
      },
      note,
    )
    onClose()
  }
  return (
    <DialogOver isOpen title={strings.review.correctTitle} onClose={onClose}>
      <p className="help">{strings.review.correctHelp}</p>
      <Form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          save()
        }}
      >
        <SpanField document={item.document} span={span} onChange={setSpan} />
        <TextField className="field" value={speaker} onChange={setSpeaker}>
          <Label>{strings.review.speaker}</Label>
          <Input dir="auto" />
        </TextField>
        <Choice
          label={strings.common.stance}
          value={stance}
          options={[['', strings.common.unknown], ...stances.map((one) => [one, one] as const)]}
          onChange={setStance}
        />
        {figure !== null && (
          <>
            <Choice
              label={strings.common.measure}
              value={measure}
              options={measures.map((one) => [one, one])}
              onChange={setMeasure}
            />
            <div className="row">
              <BoundField label={strings.review.low} value={low} onChange={setLow} />
              <BoundField label={strings.review.high} value={high} onChange={setHigh} />
            </div>
            <EventField value={event} onChange={setEvent} />
          </>
        )}
        <NoteField value={note} onChange={setNote} />
        <DialogButtons onClose={onClose} />
      </Form>
    </DialogOver>
  )
}

function BoundField({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberField className="field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input placeholder={strings.review.open} />
    </NumberField>
  )
}

/** Words of a document, chosen by selecting them or by moving their ends, a word at a time. */
function SpanField({ document, span, onChange }: { document: string; span: Span; onChange: (span: Span) => void }) {
  const [from] = useState(Math.max(0, span.start - around))
  const [to] = useState(span.end + around)
  const { data } = useAnswer<{ text: string }>(`/documents/${document}/text`, { start: from, end: to })
  const shown = useRef<HTMLParagraphElement>(null)
  const text = data?.text ?? ''
  const inText = { start: span.start - from, end: span.end - from }
  const move = (side: 'start' | 'end', direction: 'earlier' | 'later'): void => {
    const next = moved(text, inText, side, direction)
    onChange({ start: next.start + from, end: next.end + from })
  }
  useEffect(() => {
    const keys: Readonly<Record<string, readonly ['start' | 'end', 'earlier' | 'later']>> = {
      '[': ['start', 'earlier'],
      ']': ['start', 'later'],
      '{': ['end', 'earlier'],
      '}': ['end', 'later'],
    }
    const pressed = (event: KeyboardEvent): void => {
      const step = keys[event.key]
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (step === undefined || isTyping) return
      event.preventDefault()
      move(...step)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
  const buttons = [
    ['start', 'earlier', strings.review.startEarlier, '[ ←'],
    ['start', 'later', strings.review.startLater, '[ →'],
    ['end', 'earlier', strings.review.endEarlier, '← ]'],
    ['end', 'later', strings.review.endLater, '→ ]'],
  ] as const
  return (
    <fieldset className="span-field">
      <legend>{strings.review.words}</legend>
      <p className="help">{strings.review.selectHelp}</p>
      <p ref={shown} className="excerpt" dir="auto" tabIndex={0} role="group" aria-label={strings.review.words}>
        {text.slice(0, inText.start)}
        <mark>{text.slice(inText.start, inText.end)}</mark>
        {text.slice(inText.end)}
      </p>
      <div className="buttons">
        {buttons.map(([side, direction, label, sign]) => (
          <Button key={label} className="button quiet" aria-label={label} onPress={() => move(side, direction)}>
            {sign}
          </Button>
        ))}
        <Button
          className="button quiet"
          // A press takes the selection away unless it is prevented from taking the focus.
          preventFocusOnPress
          onPress={() => {
            const chosen = shown.current === null ? null : selectedWithin(shown.current, text, from)
            if (chosen !== null) onChange(chosen)
          }}
        >
          {strings.review.useSelection}
        </Button>
      </div>
    </fieldset>
  )
}

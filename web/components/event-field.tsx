import { useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { LedgerEvent } from '../../src/model/index.ts'
import { daysInWords } from '../../src/model/claim-words.ts'
import { useAnswer, useStill, type Page } from '../api.ts'
import { strings } from '../strings.ts'

/** How many events are offered; whoever does not see the right one types more of its words. */
const offered = 30

/** One event of the ledger, found by words of its name or place. */
export function EventField({
  value,
  except,
  onChange,
}: {
  /** The id of the event chosen; null where none is. */
  readonly value: string | null
  /** An event that is not offered, by its id. */
  readonly except?: string
  readonly onChange: (id: string | null) => void
}) {
  const [words, setWords] = useState('')
  const { data } = useAnswer<Page<LedgerEvent>>('/events', { words: useStill(words), limit: offered })
  return (
    <ComboBox
      className="field combo"
      items={(data?.items ?? []).filter(({ id }) => id !== except)}
      // The server has chosen what fits, by words in any order and any spelling of a letter.
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="focus"
      inputValue={words}
      onInputChange={setWords}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
    >
      <Label>{strings.common.event}</Label>
      <div className="combo-input">
        <Input dir="auto" placeholder={strings.events.find} />
        <Button aria-label={strings.events.offer}>▾</Button>
      </div>
      <Popover className="popover">
        <ListBox className="list-box" renderEmptyState={() => <p className="state">{strings.state.empty}</p>}>
          {(event: LedgerEvent) => (
            <ListBoxItem id={event.id} textValue={event.label} className="option">
              <Text slot="label" dir="auto">
                {event.label}
              </Text>
              <Text slot="description" className="faint">
                {whenAndWho(event)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** "5 March 2021, 3 documents": events of one name are told apart by it. */
export function whenAndWho({ from, to, tellings }: LedgerEvent): string {
  const when = from === null ? strings.common.undated : daysInWords({ from, to: to ?? from })
  return `${when}, ${strings.events.documents(documentsOf(tellings).length)}`
}

export function documentsOf(tellings: LedgerEvent['tellings']): string[] {
  return [...new Set(tellings.map(({ document }) => document))]
}

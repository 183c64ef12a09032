import { measures } from '../../src/model/vocabulary.ts'
import { useParameter } from '../address.ts'
import { strings } from '../strings.ts'
import { Choice, withAll } from './choice.tsx'
import { DayField } from './day-field.tsx'
import { WordsField } from './frame.tsx'

/** The filters on figures that the page's address holds. */
export function useFigureFilters() {
  const [measure] = useParameter('measure')
  const [event] = useParameter('event')
  const [by] = useParameter('by')
  const [from] = useParameter('from')
  const [to] = useParameter('to')
  return { measure, event, by, from, to }
}

/** Fields for them. */
export function FigureFilters() {
  const [measure, setMeasure] = useParameter('measure')
  const [event, setEvent] = useParameter('event')
  const [by, setBy] = useParameter('by')
  const [from, setFrom] = useParameter('from')
  const [to, setTo] = useParameter('to')
  return (
    <div className="filters" role="group" aria-label={strings.common.filters}>
      <WordsField label={strings.questions.words} value={event} onChange={setEvent} />
      <WordsField label={strings.questions.by} value={by} onChange={setBy} />
      <Choice
        label={strings.common.measure}
        value={measure}
        options={withAll(measures, strings.questions.any)}
        onChange={setMeasure}
      />
      <DayField label={strings.common.from} value={from} onChange={setFrom} />
      <DayField label={strings.common.to} value={to} onChange={setTo} />
    </div>
  )
}

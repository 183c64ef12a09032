import type { QuestionSummary } from '../../src/model/index.ts'
import { measures } from '../../src/model/vocabulary.ts'
import { usePages, useStillQuery } from '../api.ts'
import { useParameter } from '../address.ts'
import { Choice, withAll } from '../components/choice.tsx'
import { DayField } from '../components/day-field.tsx'
import { ScreenTitle, WordsField } from '../components/frame.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'

/** Every question with its rival figures, filtered. */
export function QuestionsScreen() {
  const [measure, setMeasure] = useParameter('measure')
  const [event, setEvent] = useParameter('event')
  const [by, setBy] = useParameter('by')
  const [from, setFrom] = useParameter('from')
  const [to, setTo] = useParameter('to')
  const found = usePages<QuestionSummary>('/questions/summaries', useStillQuery({ measure, event, by, from, to }))
  return (
    <>
      <ScreenTitle title={strings.screens.questions} lead={strings.questions.lead} />
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
      <Pages of={found}>{(items) => <QuestionList questions={items} />}</Pages>
    </>
  )
}

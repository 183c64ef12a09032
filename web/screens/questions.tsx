import type { QuestionSummary } from '../../src/model/index.ts'
import { usePages, useStillQuery } from '../api.ts'
import { FigureFilters, useFigureFilters } from '../components/figure-filters.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'

/** Every question with its rival figures, filtered. */
export function QuestionsScreen() {
  const found = usePages<QuestionSummary>('/questions/summaries', useStillQuery(useFigureFilters()))
  return (
    <>
      <ScreenTitle title={strings.screens.questions} lead={strings.questions.lead} />
      <FigureFilters />
      <Pages of={found}>{(items) => <QuestionList questions={items} />}</Pages>
    </>
  )
}

import type { JudgedEntry, JudgementAnswer } from '../../src/model/index.ts'
import { useAnswer, usePages, type Page } from '../api.ts'
import { DecidedList } from '../components/decided-list.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'

/** Everything that people decided, the last first, and what of it falls on nothing any more. */
export function DecisionsScreen() {
  const found = usePages<JudgementAnswer>('/judgements')
  const idle = useAnswer<Page<JudgedEntry>>('/judgements/idle', { limit: 100 })
  return (
    <>
      <ScreenTitle title={strings.screens.decisions} lead={strings.decisions.lead} />
      {idle.data !== undefined && idle.data.total > 0 && (
        <section className="card">
          <h2>{strings.decisions.idle}</h2>
          <p className="help">{strings.decisions.idleHelp}</p>
          <DecidedList entries={idle.data.items} />
        </section>
      )}
      <Pages of={found}>{(entries) => <DecidedList entries={entries} />}</Pages>
    </>
  )
}

import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { SourceAnswer } from '../../src/model/index.ts'
import { usePages, useStillQuery } from '../api.ts'
import { useParameter } from '../address.ts'
import { Families } from '../components/families.tsx'
import { ScreenTitle, WordsField } from '../components/frame.tsx'
import { SourceGraph } from '../components/source-graph.tsx'
import { Pages } from '../components/states.tsx'
import { strings } from '../strings.ts'
import { SourceTable } from '../components/source-table.tsx'

/** Who speaks, whom each passes on, and who belongs together. */
export function SourcesScreen() {
  const [name, setName] = useParameter('name')
  const [view, setView] = useParameter('view')
  const found = usePages<SourceAnswer>('/sources', { ...useStillQuery({ name }), limit: 200 })
  return (
    <>
      <ScreenTitle title={strings.screens.sources} lead={strings.sources.lead} />
      <div className="filters" role="group" aria-label={strings.common.filters}>
        <WordsField label={strings.sources.name} value={name} onChange={setName} />
      </div>
      <Tabs
        className="tabs"
        selectedKey={view === '' ? 'list' : view}
        onSelectionChange={(key) => setView(key === 'list' ? null : String(key))}
      >
        <TabList aria-label={strings.document.views} className="tab-list">
          <Tab id="list">{strings.sources.list}</Tab>
          <Tab id="graph">{strings.sources.graph}</Tab>
          <Tab id="families">{strings.sources.families}</Tab>
        </TabList>
        <TabPanel id="list">
          <Pages of={found}>{(items) => <SourceTable sources={items} />}</Pages>
        </TabPanel>
        <TabPanel id="graph">
          <Pages of={found}>{(items) => <SourceGraph sources={items} />}</Pages>
        </TabPanel>
        <TabPanel id="families">
          <Families />
        </TabPanel>
      </Tabs>
    </>
  )
}

import { RouterProvider } from 'react-aria-components'
import { Route, Switch, useLocation } from 'wouter'
import { Problem, useAnswer, useChanges, type Account } from './api.ts'
import { Frame } from './components/frame.tsx'
import { later } from './components/later.tsx'
import { Loading } from './components/states.tsx'
import { DocumentScreen } from './screens/document.tsx'
import { DocumentsScreen } from './screens/documents.tsx'
import { DecisionsScreen } from './screens/decisions.tsx'
import { EventScreen } from './screens/event.tsx'
import { EventsScreen } from './screens/events.tsx'
import { OverviewScreen } from './screens/overview.tsx'
import { PeopleScreen } from './screens/people.tsx'
import { PersonScreen } from './screens/person.tsx'
import { QuestionsScreen } from './screens/questions.tsx'
import { ReviewScreen } from './screens/review.tsx'
import { ChecksScreen } from './screens/checks.tsx'
import { SearchScreen } from './screens/search.tsx'
import { ExportScreen } from './screens/export.tsx'
import { SourceScreen } from './screens/source.tsx'
import { SignInScreen } from './screens/sign-in.tsx'
import { NotFoundScreen } from './components/not-found.tsx'

// The screens that draw bring their libraries along when they are first opened.
const QuestionScreen = later(async () => (await import('./screens/question.tsx')).QuestionScreen)
const SourcesScreen = later(async () => (await import('./screens/sources.tsx')).SourcesScreen)

/** The workbench for whoever is signed in: a frame, and in it the screen that the address names. */
export function App() {
  const account = useAnswer<Account>('/session')
  if (account.error instanceof Problem && account.error.status === 401) return <SignInScreen />
  return account.data === undefined ? <Loading /> : <Workbench account={account.data} />
}

function Workbench({ account }: { readonly account: Account }) {
  const [, go] = useLocation()
  useChanges()
  return (
    <RouterProvider navigate={go}>
      <Frame account={account}>
        <Switch>
          <Route path="/" component={OverviewScreen} />
          <Route path="/documents" component={DocumentsScreen} />
          <Route path="/documents/:id">{({ id }) => <DocumentScreen key={id} id={id} />}</Route>
          <Route path="/questions" component={QuestionsScreen} />
          <Route path="/questions/:id">{({ id }) => <QuestionScreen id={id} />}</Route>
          <Route path="/events" component={EventsScreen} />
          <Route path="/events/:id">{({ id }) => <EventScreen key={id} id={id} />}</Route>
          <Route path="/people" component={PeopleScreen} />
          <Route path="/people/:name">{({ name }) => <PersonScreen name={decodeURIComponent(name)} />}</Route>
          <Route path="/sources" component={SourcesScreen} />
          <Route path="/sources/:name">{({ name }) => <SourceScreen name={decodeURIComponent(name)} />}</Route>
          <Route path="/checks" component={ChecksScreen} />
          <Route path="/review" component={ReviewScreen} />
          <Route path="/decisions" component={DecisionsScreen} />
          <Route path="/search" component={SearchScreen} />
          <Route path="/export" component={ExportScreen} />
          <Route component={NotFoundScreen} />
        </Switch>
      </Frame>
    </RouterProvider>
  )
}

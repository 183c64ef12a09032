import { useMemo, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Problem, type usePages } from '../api.ts'
import { NotFoundScreen } from './not-found.tsx'
import { strings } from '../strings.ts'

export function Loading() {
  return (
    <p className="state" role="status">
      {strings.state.loading}
    </p>
  )
}

export function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  return (
    <div className="state problem" role="alert">
      <p>
        {strings.state.failed} {error.message}
      </p>
      {onRetry && (
        <Button className="button" onPress={onRetry}>
          {strings.state.retry}
        </Button>
      )}
    </div>
  )
}

/** What went wrong with what was asked for; nothing while nothing did. */
export function ProblemOf({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  return (
    <p role="alert" className="problem">
      {error.message}
    </p>
  )
}

interface Asked<Answer> {
  readonly data: Answer | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** What was asked, or how far the asking has come. */
export function Answered<Answer>({ of, children }: { of: Asked<Answer>; children: (answer: Answer) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  if (of.error instanceof Problem && of.error.status === 404) return <NotFoundScreen />
  return of.error === null ? <Loading /> : <Failed error={of.error} onRetry={() => void of.refetch()} />
}

interface Shown<Item> {
  readonly of: ReturnType<typeof usePages<Item>>
  readonly children: (items: readonly Item[]) => ReactNode
}

/** A list, page after page, with how much of it is shown. */
export function Pages<Item>({ of, children }: Shown<Item>) {
  // The same items are the same list: a table that is given them again need not be drawn again.
  const items = useMemo(() => of.data?.pages.flatMap((page) => page.items) ?? [], [of.data])
  return (
    <Answered of={of}>
      {({ pages }) => {
        const total = pages[0]?.total ?? 0
        if (total === 0)
          return (
            <p className="state" role="status">
              {strings.state.empty}
            </p>
          )
        return (
          <>
            {children(items)}
            <div className="more">
              <span role="status">{strings.state.shown(items.length, total)}</span>
              {of.hasNextPage && (
                <Button className="button" isDisabled={of.isFetchingNextPage} onPress={() => void of.fetchNextPage()}>
                  {strings.state.more}
                </Button>
              )}
            </div>
          </>
        )
      }}
    </Answered>
  )
}

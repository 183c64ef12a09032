import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { DocumentPage, Span, PageRectangle } from '../../src/model/index.ts'
import { useAnswer } from '../api.ts'
import { strings } from '../strings.ts'

/** The pages as they were published, with rectangles over the words that were chosen. */
export function PageView({
  document,
  pages,
  count,
  span,
}: {
  readonly document: string
  readonly pages: readonly DocumentPage[]
  readonly count: number
  readonly span: Span | null
}) {
  const found = useAnswer<{ items: readonly PageRectangle[] }>(
    span === null || pages.length === 0 ? null : `/documents/${document}/rectangles`,
    span === null ? {} : { start: span.start, end: span.end },
  )
  const rectangles = span === null ? [] : (found.data?.items ?? [])
  const [turned, setTurned] = useState<{ readonly page: number; readonly of: Span | null } | null>(null)
  // Choosing other words turns to their page; turning the pages stays until then.
  const page = turned !== null && turned.of === span ? turned.page : (rectangles[0]?.page ?? turned?.page ?? 1)
  const turn = (to: number): void => setTurned({ page: to, of: span })
  const size = pages.find(({ number }) => number === page)
  return (
    <div className="page-view">
      <div className="buttons">
        <Button className="button" isDisabled={page <= 1} onPress={() => turn(page - 1)}>
          {strings.document.previous}
        </Button>
        <span role="status">{strings.document.page(page, count)}</span>
        <Button className="button" isDisabled={page >= count} onPress={() => turn(page + 1)}>
          {strings.document.next}
        </Button>
      </div>
      <div className="page">
        <img src={`/api/v1/documents/${document}/pages/${page}`} alt={strings.document.image(page)} />
        {size !== undefined && (
          <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
            {rectangles
              .filter((one) => one.page === page)
              .map(({ left, bottom, right, top }, at) => (
                <rect key={at} x={left} y={size.height - top} width={right - left} height={top - bottom} />
              ))}
          </svg>
        )}
      </div>
    </div>
  )
}

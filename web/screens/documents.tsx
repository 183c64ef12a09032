import { Link } from 'wouter'
import type { DocumentRow } from '../../src/model/index.ts'
import { usePages, useStill } from '../api.ts'
import { documentAddress, useParameter } from '../address.ts'
import { ScreenTitle, WordsField } from '../components/frame.tsx'
import { Pages } from '../components/states.tsx'
import { Days, PathName } from '../components/words.tsx'
import { DataTable } from '../components/data-table.tsx'
import { strings } from '../strings.ts'

/** Everything that was added. */
export function DocumentsScreen() {
  const [words, setWords] = useParameter('words')
  const found = usePages<DocumentRow>('/documents', { words: useStill(words) })
  return (
    <>
      <ScreenTitle title={strings.screens.documents} lead={strings.documents.lead} />
      <div className="filters" role="group" aria-label={strings.common.filters}>
        <WordsField label={strings.documents.words} value={words} onChange={setWords} />
      </div>
      <Pages of={found}>
        {(items) => (
          <DataTable
            label={strings.screens.documents}
            columns={[
              strings.documents.title,
              strings.documents.publisher,
              strings.common.published,
              strings.documents.language,
              strings.documents.path,
            ]}
          >
            {items.map(({ document, title, publisher, published, language, path }) => (
              <tr key={document}>
                <th scope="row">
                  <Link href={documentAddress(document)}>
                    <bdi dir="auto">{title ?? path.split('/').at(-1)}</bdi>
                  </Link>
                </th>
                <td>
                  <bdi>{publisher ?? <span className="faint">{strings.common.unknown}</span>}</bdi>
                </td>
                <td>
                  <Days date={published} />
                </td>
                <td>{language}</td>
                <td>
                  <PathName path={path} />
                </td>
              </tr>
            ))}
          </DataTable>
        )}
      </Pages>
    </>
  )
}

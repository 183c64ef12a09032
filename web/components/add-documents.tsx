import type { Outcome } from '../../src/model/index.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Button,
  DropZone,
  FileTrigger,
  Form,
  isFileDropItem,
  isDirectoryDropItem,
  Label,
  ProgressBar,
  Text,
  TextArea,
  TextField,
  type DropItem,
} from 'react-aria-components'
import { Link } from 'wouter'
import { addressOf, ask, follow, messageOf } from '../api.ts'
import { documentAddress } from '../address.ts'
import { strings } from '../strings.ts'

interface Adding {
  readonly files: number
  readonly progress: string | null
  readonly outcomes: readonly Outcome[]
  readonly end: string | null
  readonly problem: string | null
}

/** A file with its path, as far as a dropped folder tells one. */
interface Chosen {
  readonly file: File
  readonly name: string
}

/** Takes files and web addresses, and tells what becomes of each while it goes on. */
export function AddDocuments() {
  const client = useQueryClient()
  const [adding, setAdding] = useState<Adding | null>(null)
  const [addresses, setAddresses] = useState('')

  const start = async (files: readonly Chosen[], asked: readonly string[]): Promise<void> => {
    if (files.length + asked.length === 0) return
    setAdding({ files: files.length + asked.length, progress: null, outcomes: [], end: null, problem: null })
    const change = (more: (before: Adding) => Partial<Adding>): void =>
      setAdding((before) => (before === null ? null : { ...before, ...more(before) }))
    const form = new FormData()
    for (const { file, name } of files) form.append('files', file, name)
    for (const address of asked) form.append('addresses', address)
    try {
      const { events } = await ask<{ events: string }>(addressOf('/additions'), { method: 'POST', body: form })
      const end = (told: Partial<Adding>): void => {
        change(() => told)
        void client.invalidateQueries()
      }
      follow(events, {
        progress: ({ added, already, path }: { added: number; already: number; path: string }) =>
          change(() => ({ progress: strings.overview.progress(added + already, path) })),
        outcome: (outcome: Outcome) => change(({ outcomes }) => ({ outcomes: [...outcomes, outcome] })),
        done: ({ added, already, refused }: { added: number; already: number; refused: readonly unknown[] }) =>
          end({ end: strings.overview.done(added, already, refused.length) }),
        failed: ({ message }: { message: string }) => end({ problem: message }),
      })
    } catch (error) {
      change(() => ({ problem: messageOf(error) }))
    }
  }

  return (
    <section className="card add-documents">
      <h2>{strings.overview.add}</h2>
      <div className="add-ways">
        <DropZone
          className="drop"
          aria-label={strings.overview.drop}
          getDropOperation={() => 'copy'}
          onDrop={(event) => void filesIn(event.items).then((files) => start(files, []))}
        >
          <Text slot="label">{strings.overview.drop}</Text>
          <FileTrigger
            allowsMultiple
            onSelect={(list) =>
              void start(
                [...(list ?? [])].map((file) => ({ file, name: file.name })),
                [],
              )
            }
          >
            <Button className="button primary">{strings.overview.choose}</Button>
          </FileTrigger>
        </DropZone>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            void start(
              [],
              addresses.split(/\s+/).filter((address) => address !== ''),
            )
            setAddresses('')
          }}
        >
          <TextField className="field" value={addresses} onChange={setAddresses}>
            <Label>{strings.overview.addresses}</Label>
            <TextArea rows={3} dir="ltr" placeholder="https://" />
          </TextField>
          <Button type="submit" className="button" isDisabled={addresses.trim() === ''}>
            {strings.overview.fetch}
          </Button>
        </Form>
      </div>
      {adding !== null && <AddingState adding={adding} />}
    </section>
  )
}

function AddingState({ adding }: { readonly adding: Adding }) {
  const { files, progress, outcomes, end, problem } = adding
  return (
    <div className="adding">
      {end === null && problem === null && (
        <ProgressBar
          aria-label={strings.overview.add}
          value={outcomes.length}
          maxValue={Math.max(files, outcomes.length)}
          className="progress"
        >
          {({ percentage = 0 }) => <progress max={100} value={percentage} aria-hidden="true" />}
        </ProgressBar>
      )}
      <p role="status">{end ?? progress ?? strings.overview.uploading(files)}</p>
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {outcomes.length > 0 && (
        <ul className="outcomes" aria-label={strings.overview.outcome}>
          {outcomes.map(({ path, kind, reason, document }, at) => (
            <li key={at}>
              <span className={`badge ${kind}`}>{strings.overview.outcomes[kind]}</span>{' '}
              {document === null ? <bdi>{path}</bdi> : <Link href={documentAddress(document)}>{path}</Link>}
              {reason !== null && <span className="faint"> {reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The files among what was dropped, those in folders with the folders' names before theirs. */
async function filesIn(items: Iterable<DropItem> | AsyncIterable<DropItem>, above = ''): Promise<Chosen[]> {
  const files: Chosen[] = []
  for await (const item of items) {
    if (isFileDropItem(item)) files.push({ file: await item.getFile(), name: above + item.name })
    else if (isDirectoryDropItem(item)) files.push(...(await filesIn(item.getEntries(), `${above}${item.name}/`)))
  }
  return files
}

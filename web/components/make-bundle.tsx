import { useState } from 'react'
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components'
import { addressOf, ask, follow, messageOf } from '../api.ts'
import { strings } from '../strings.ts'
import { Facts } from './words.tsx'

interface Made {
  readonly name: string
  readonly manifest: string
  readonly file: string
  readonly documents: number
  readonly leftOut: number
  readonly sequence: number
}

type State =
  | { readonly kind: 'resting' }
  | { readonly kind: 'making'; readonly words: string }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'failed'; readonly message: string }

/** Has the server pack the evidence that the filters choose, and tells the hashes by which it is known again. */
export function MakeBundle({
  filters,
  isPublic,
}: {
  readonly filters: Readonly<Record<string, string>>
  readonly isPublic: boolean
}) {
  const [recipients, setRecipients] = useState('')
  const [state, setState] = useState<State>({ kind: 'resting' })
  const make = async (): Promise<void> => {
    setState({ kind: 'making', words: strings.exports.making })
    const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
    try {
      const { events } = await ask<{ events: string }>(addressOf('/bundles'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...chosen,
          public: isPublic,
          recipients: recipients.split(/\s+/).filter((key) => key !== ''),
        }),
      })
      follow(events, {
        progress: ({ files, path }: { files: number; path: string }) =>
          setState({ kind: 'making', words: strings.exports.packed(files, path) }),
        done: (made: Made) => setState({ kind: 'made', made }),
        failed: ({ message }: { message: string }) => setState({ kind: 'failed', message }),
      })
    } catch (error) {
      setState({ kind: 'failed', message: messageOf(error) })
    }
  }
  return (
    <section className="card">
      <h2>{strings.exports.bundle}</h2>
      <p className="help">{strings.exports.bundleHelp}</p>
      <TextField className="field" value={recipients} onChange={setRecipients}>
        <Label>{strings.exports.recipients}</Label>
        <TextArea rows={2} dir="ltr" placeholder="age1…" />
        <Text slot="description" className="help">
          {strings.exports.recipientsHelp}
        </Text>
      </TextField>
      <Button className="button" isDisabled={state.kind === 'making'} onPress={() => void make()}>
        {strings.exports.make}
      </Button>
      <p role="status">{state.kind === 'making' && state.words}</p>
      {state.kind === 'failed' && (
        <p role="alert" className="problem">
          {state.message}
        </p>
      )}
      {state.kind === 'made' && <MadeBundle made={state.made} />}
    </section>
  )
}

function MadeBundle({ made: { name, manifest, file, documents, leftOut, sequence } }: { readonly made: Made }) {
  return (
    <div role="group" aria-label={strings.exports.bundle}>
      <p>{strings.exports.made(documents, leftOut, sequence)}</p>
      <Facts
        facts={[
          { name: strings.exports.manifest, value: <code className="hash">{manifest}</code> },
          { name: strings.exports.fileHash, value: <code className="hash">{file}</code> },
        ]}
      />
      <p className="help">{strings.exports.tell}</p>
      <a className="button primary" href={addressOf(`/bundles/${encodeURIComponent(name)}`)} download>
        {strings.exports.save}
      </a>
    </div>
  )
}

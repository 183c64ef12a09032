import type { NamesInUse } from '../link/index.ts'
import type { InDocument, LocatedParty, LocatedPerson, Voice } from '../model/index.ts'

interface Spoken extends InDocument {
  readonly voice: Voice
}

type NameInVoice = NamesInUse['voices'][number]

/** Every name that speaks or publishes in the rows, once for each document and role. */
export function namesInUse(
  parties: readonly LocatedParty[],
  people: readonly LocatedPerson[],
  spoken: Iterable<Spoken>,
): NamesInUse {
  const voices = new Map<string, NameInVoice>()
  for (const { voice, document } of spoken)
    for (const { name, named, role } of voice)
      if (named) {
        const publisher = role === 'publisher'
        voices.set(JSON.stringify([document, publisher, name]), { name, document, publisher })
      }
  return { parties, people, voices: [...voices.values()] }
}

import type { Claim, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { namingIn } from './naming.ts'

/**
 * Every attribution as a claim that can be searched: from its first content to its last, in order of documents and
 * text. Its words are the content's alone, joined by " … " where source or cue stand between them.
 */
export function claims(attributions: readonly LocatedAttribution[], figures: readonly LocatedFigure[]): Claim[] {
  const held = grouped(figures, ({ attribution }) => attribution)
  return attributions.flatMap((attribution) => {
    const [first, last] = [attribution.content[0], attribution.content.at(-1)]
    if (first === undefined || last === undefined) return []
    const { id, voice, stance, said, confidence, document, path, content, readers, terms, published, review } =
      attribution
    const naming = namingIn(attribution)
    return [
      {
        ...{ schema: 'hearsay/claim/1' as const, id, voice, stance, said, published, confidence, document, path },
        start: first.start,
        end: last.end,
        text: content.map(({ text }) => text).join(' … '),
        figures: (held.get(id) ?? []).map((figure) => figure.id),
        ...(terms && { terms }),
        ...(naming && { naming }),
        ...(readers && { readers }),
        ...(review && { review }),
      },
    ]
  })
}

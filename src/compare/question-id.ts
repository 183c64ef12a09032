import { sha256, type QuestionKey } from '../model/index.ts'
import type { QuestionGroup } from './question-groups.ts'

const digits = 6

/**
 * A short name for a question (`q3f09ac`), made of what it asks: it stays as long as that does, whatever figures are
 * added and whatever people call its event. A question without an event is one document's own, so its first figure is a
 * part of it.
 */
export function questionId(group: QuestionGroup, { event, place, measure, population }: QuestionKey): string {
  const first = [...group.figures].sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  const asked = [measure, first?.unit, first?.per, first?.relation?.kind, population, place]
  return named([...asked, group.event?.told ?? event ?? `figure ${first?.id ?? ''}`])
}

/** Names that two questions share are told apart by their first figures. */
export function apart(ids: readonly { readonly id: string; readonly group: QuestionGroup }[]): string[] {
  const seen = new Set<string>()
  return ids.map(({ id, group }) => {
    const own = seen.has(id) ? named([id, group.figures.map((figure) => figure.id).sort()[0]]) : id
    seen.add(own)
    return own
  })
}

function named(parts: readonly (string | null | undefined)[]): string {
  return `q${sha256(parts.map((part) => part ?? '').join('\u0000')).slice(0, digits)}`
}

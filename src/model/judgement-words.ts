import type { Correction, Grade, JudgedWords, Judgement } from './judgement.ts'
import { numberInWords } from './quantity-words.ts'

/** What was decided, in a line: "claim rejected: “forty were killed”". */
export function judgementInWords(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'undo':
      return `entry ${judgement.sequence} taken back`
    case 'name-event':
      return `event named “${judgement.name}”: ${tellings(judgement.tellings.length)}`
    case 'merge-events':
      return `two events are one: ${tellings(judgement.tellings.length)} and ${judgement.with.length}`
    case 'distinct-events':
      return `two events are two: ${tellings(judgement.tellings.length)} and ${judgement.with.length}`
    case 'split-event':
      return `one event is two: ${tellings(judgement.apart.length)} and ${judgement.figures.length} figures set apart`
    case 'review':
      return on(judgement.on, judgement.verdict)
    case 'correct':
      return `${on(judgement.on, 'corrected')}: ${correctionInWords(judgement.correction)}`
    case 'grade':
      return on(judgement.on, `graded ${gradeInWords(judgement.grade)}`)
    case 'person':
      return `“${judgement.names[0]}” and “${judgement.names[1]}”: ${personVerdicts[judgement.verdict]}`
    case 'settle':
      return `finding ${judgement.finding} settled`
  }
}

const personVerdicts = { same: 'one person', different: 'two persons', undecided: 'left undecided' }

function tellings(count: number): string {
  return `${count} telling${count === 1 ? '' : 's'}`
}

function on({ of, text }: JudgedWords, done: string): string {
  return `${of} ${done}: “${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`
}

/** "B2"; what is not rated is a dash. */
export function gradeInWords({ reliability, credibility }: Grade): string {
  return `${reliability ?? '–'}${credibility ?? '–'}`
}

export function correctionInWords({ words, speaker, stance, measure, low, high, event }: Correction): string {
  const told = [
    words && `words “${words.text}”`,
    speaker !== undefined && `speaker ${speaker}`,
    stance && `stance ${stance}`,
    measure && `measure ${measure}`,
    (low !== undefined || high !== undefined) && `bounds ${bound(low)} to ${bound(high)}`,
    event && 'another event',
  ]
  return told.filter(Boolean).join(', ')
}

function bound(value: number | null | undefined): string {
  return value === undefined || value === null ? 'open' : numberInWords(value)
}

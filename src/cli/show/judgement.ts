import { judgementInWords, type JudgedEntry } from '../../model/index.ts'
import { quoted } from './quoted.ts'

/** "Judgement 12: event named “The march”: 2 tellings, by A. Reader, 2026-11-26: “Both mean the march.”" */
export function judgementLine({ sequence, time, by, note, judgement }: JudgedEntry): string {
  const signed = by === null ? '' : `, by ${by}`
  return `Judgement ${sequence}: ${judgementInWords(judgement)}${signed}, ${time.slice(0, 10)}${note === null ? '' : `: ${quoted(note)}`}`
}

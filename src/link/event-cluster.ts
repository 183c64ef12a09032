import { sha256, type EventCluster } from '../model/index.ts'
import type { Telling } from './event-telling.ts'
import type { JudgedGroup } from './judged-groups.ts'

/** A range wider than this is a year or more and would blur the cluster's. */
const blurringDays = 300

/** The event of the world behind a group of tellings, under its most informative label. */
export function clusterFrom({ members: group, name, id: own, judgements }: JudgedGroup): EventCluster {
  const best = group.reduce((one, other) => (worth(other) > worth(one) ? other : one), group[0] as Telling)
  const timed = group.filter(({ time }) => time !== null)
  const firm = timed.filter(({ isWeak }) => !isWeak)
  const dated = firm.length > 0 ? firm : timed
  const sharp = dated.filter(({ width }) => width <= blurringDays)
  const dates = (sharp.length > 0 ? sharp : dated).map(({ event }) => event.date).filter((date) => date !== null)
  const from = dates.map((date) => date.from).sort()[0] ?? null
  const to =
    dates
      .map((date) => date.to)
      .sort()
      .at(-1) ?? null
  const { label, kind } = best.event
  const place = best.event.place ?? group.find(({ event }) => event.place !== null)?.event.place ?? null
  const members = group.map(({ event: { document, label: told, id } }) => ({ document, label: told, id }))
  // Without a date the label alone would make one event of all that are told alike.
  const where = from === null ? best.event.document : ''
  const id = own ?? sha256(`event ${label} ${from ?? ''} ${to ?? ''} ${where}`.trim()).slice(0, 12)
  return {
    ...{ id, label: name ?? label, kind, place, from, to, members },
    ...(name !== null && { name, told: label }),
    ...(judgements.size > 0 && { judgements: [...judgements].sort((a, b) => a - b) }),
  }
}

/** Dated before placed before wordy; of two alike the one named first in order stays. */
function worth({ event, time, isWeak, place, words }: Telling): number {
  const told = (time === null ? 0 : isWeak ? 6 : 8) + (place.length > 0 ? 4 : 0) + Math.min(words.length, 3)
  return told + Math.min(event.mentions.length, 9) / 10
}

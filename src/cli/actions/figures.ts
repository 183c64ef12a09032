import { figures, type QuestionAnswer } from '../../operations/figures.ts'
import type { FiguresOptions } from '../commands/figures.ts'
import { csvRecord } from '../output/csv.ts'
import type { Session } from '../session.ts'
import { questionLines } from '../show/questions.ts'
import { voice } from '../show/voice.ts'
import { inLedger } from './ledger.ts'

export async function showFigures(session: Session, options: FiguresOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    const told = new Set<string>()
    let shown = 0
    if (options.csv === true) await session.out.line(csvRecord(columns))
    for await (const answer of figures(ledger, options)) {
      if (options.json === true) await session.out.json(answer)
      else if (options.csv === true) await session.out.lines(records(answer))
      else await session.out.lines([...(shown === 0 ? [] : ['']), ...questionLines(page, answer, told)])
      shown += 1
      if (session.signal.aborted) return
    }
    if (shown === 0) await session.note('No figure of this ledger answers that.')
  })
}

const columns = [
  'measure',
  'population',
  'event',
  'place',
  'from',
  'to',
  'value',
  'low',
  'high',
  'qualifier',
  'unit',
  'per',
  'modality',
  'text',
  'speaker',
  'voice',
  'origin',
  'said_from',
  'said_to',
  'as_of_from',
  'as_of_to',
  'origins_low',
  'origins_high',
  'path',
  'start',
  'end',
  'sentence',
  'document',
  'id',
]

function records({ question, figures: chosen, origins }: QuestionAnswer): string[] {
  return chosen.map((figure) =>
    csvRecord([
      question.measure,
      question.population,
      question.event,
      question.place,
      question.from,
      question.to,
      figure.value,
      figure.low,
      figure.high,
      figure.qualifier,
      figure.unit,
      figure.per,
      figure.modality,
      figure.text,
      figure.voice[0]?.name,
      voice(figure.voice),
      figure.origin,
      figure.said?.from,
      figure.said?.to,
      figure.asOf?.from,
      figure.asOf?.to,
      origins.low,
      origins.high,
      figure.path,
      figure.start,
      figure.end,
      figure.sentence.text,
      figure.document,
      figure.id,
    ]),
  )
}

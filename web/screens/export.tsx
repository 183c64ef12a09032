import { useState } from 'react'
import { RadioGroup, Label } from 'react-aria-components'
import { addressOf } from '../api.ts'
import { EventField } from '../components/event-field.tsx'
import { FigureFilters, useFigureFilters } from '../components/figure-filters.tsx'
import { ScreenTitle } from '../components/frame.tsx'
import { MakeBundle } from '../components/make-bundle.tsx'
import { RadioOne } from '../components/radio-one.tsx'
import { SaveLink } from '../components/save-link.tsx'
import { YesOrNo } from '../components/yes-or-no.tsx'
import { strings } from '../strings.ts'

type Format = keyof typeof strings.exports.formats
const formats = Object.keys(strings.exports.formats) as Format[]

/** The ledger in other programs' words, with the filters named. */
export function ExportScreen() {
  const [format, setFormat] = useState<Format>('jsonl')
  const filters = useFigureFilters()
  const [isPublic, setPublic] = useState(false)
  const [briefed, setBriefed] = useState<string | null>(null)
  const { by, ...others } = filters
  const bundled = { ...others, party: by }
  const address = addressOf('/export', { format, ...filters, public: isPublic ? 'true' : '' })
  const inForce = Object.entries(filters).filter(([, value]) => value !== '')
  return (
    <>
      <ScreenTitle title={strings.screens.export} lead={strings.exports.lead} />
      <section className="card">
        <RadioGroup className="formats" value={format} onChange={(value) => setFormat(value as Format)}>
          <Label>{strings.exports.format}</Label>
          {formats.map((one) => (
            <RadioOne key={one} value={one}>
              <strong>{strings.exports.formats[one][0]}</strong>{' '}
              <span className="faint">{strings.exports.formats[one][1]}</span>
            </RadioOne>
          ))}
        </RadioGroup>
        <FigureFilters />
        <YesOrNo value={isPublic} onChange={setPublic}>
          {strings.exports.public}
        </YesOrNo>
        <p role="status">
          {strings.exports.filters}:{' '}
          {inForce.length === 0
            ? strings.exports.noFilters
            : inForce.map(([name, value]) => `${name} ${value}`).join(', ')}
        </p>
        <SaveLink isFirst key={address} address={address} />
      </section>
      <section className="card">
        <h2>{strings.exports.brief}</h2>
        <p className="help">{strings.exports.briefHelp}</p>
        <EventField value={briefed} onChange={setBriefed} />
        {briefed !== null && <SaveLink key={briefed} address={addressOf(`/events/${briefed}/brief`)} />}
      </section>
      <MakeBundle filters={bundled} isPublic={isPublic} />
    </>
  )
}

import { useEffect, useState } from 'react'
import { strings } from '../strings.ts'
import { Choice } from './choice.tsx'

const appearances = ['system', 'light', 'dark'] as const
type Appearance = (typeof appearances)[number]
const kept = 'hearsay-appearance'

function stored(): Appearance {
  const value = localStorage.getItem(kept)
  return appearances.find((one) => one === value) ?? 'system'
}

/** Light, dark, or as the system has it; remembered on this machine. */
export function AppearanceChoice() {
  const [appearance, setAppearance] = useState(stored)
  useEffect(() => {
    localStorage.setItem(kept, appearance)
    if (appearance === 'system') delete document.documentElement.dataset['appearance']
    else document.documentElement.dataset['appearance'] = appearance
  }, [appearance])
  return (
    <Choice
      label={strings.theme.label}
      isLabelHidden
      value={appearance}
      options={appearances.map((one) => [one, strings.theme[one]])}
      onChange={(value) => setAppearance(value as Appearance)}
    />
  )
}

import { expect, test } from 'vitest'
import { attribution } from '../../test/invented.ts'
import { namingIn } from './naming.ts'

const claims = [
  { cue: 'called', content: 'the strikers “vandals”', whom: 'the strikers', as: '“vandals”' },
  { cue: 'described', content: 'the march as a “foreign plot,”', whom: 'the march', as: 'a “foreign plot,”' },
  {
    cue: 'agreed',
    content: 'to consider “bystanders who died" as "martyrs."',
    whom: '“bystanders who died"',
    as: '"martyrs."',
  },
  { cue: 'said', content: 'that the march was over', whom: null, as: null },
  { cue: 'called', content: 'for an inquiry', whom: null, as: null },
]

for (const { cue, content, whom, as } of claims)
  test(`${cue} ${content}`, () => {
    const one = attribution(content, { cue: [{ start: 0, end: cue.length, text: cue }] })
    const naming = namingIn(one)
    expect(naming?.whom.text ?? null).toBe(whom)
    expect(naming?.as.text ?? null).toBe(as)
    const offset = one.content[0]?.start ?? 0
    if (naming) expect(content.slice(naming.as.start - offset, naming.as.end - offset)).toBe(naming.as.text)
  })

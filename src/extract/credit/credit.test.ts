import { expect, test } from 'vitest'
import { creditOf } from './credit.ts'

const body =
  'At least 12 people died when the dam above Port Sele broke on Monday.\n\nThe mayor spoke of “a black day”.'

const credits = [
  { text: `PORT SELE, March 3 (AP) — ${body}`, agency: 'Associated Press' },
  { text: `PORT SELE, Varenia (AP) - ${body}`, agency: 'Associated Press' },
  { text: `The dam breaks\n\n(Reuters) - ${body}`, agency: 'Reuters' },
  { text: `Port Sele (dpa) – ${body}`, agency: 'Deutsche Presse-Agentur' },
  { text: `PORT SELE (Northern Wire) — ${body}`, agency: 'Northern Wire' },
  { text: `The dam breaks\nBy The Associated Press\n${body}`, agency: 'Associated Press' },
  { text: `The dam breaks\nBy Ada Velic, Associated Press\n${body}`, agency: 'Associated Press' },
  { text: `The dam breaks\nAda Velic | AFP\n${body}`, agency: 'Agence France-Presse' },
  { text: `${body}\n\n— AFP`, agency: 'Agence France-Presse' },
  { text: `${body} — AFP`, agency: 'Agence France-Presse' },
  { text: `${body} (Reuters)`, agency: 'Reuters' },
  { text: `${body}\nCopyright 2021 The Associated Press. All rights reserved.`, agency: 'Associated Press' },
  { text: `${body}\n© 2021 AFP`, agency: 'Agence France-Presse' },
  { text: `${body}\nThis article was first published by the Sele Post.`, agency: 'Sele Post' },
  { text: body, agency: null },
  { text: `${body}\nReuters said the dam was old.`, agency: null }, // cited, not credited
  { text: `The dam (AP) broke on Monday.\n${body}`, agency: null },
  { text: `Port Sele (the capital) — ${body}`, agency: null },
  { text: `${body}\n“A black day.” — Ada Velic`, agency: null }, // a person signs
  { text: `${body}\nPhotograph: Ada Velic/Reuters`, agency: null },
  { text: `${body}\nReuters`, agency: null },
  { text: 'By ap\nA rock climber fell.', agency: null },
]
for (const { text, agency } of credits)
  test(JSON.stringify(text.replace(body, '…')), () => {
    const credit = creditOf(text)
    expect(credit?.agency ?? null).toBe(agency)
    if (credit !== null) expect(text.slice(credit.start, credit.end)).toBe(credit.text)
  })

test('A byline outside the article credits nobody, a line of rights there does.', () => {
  const byline = 'By The Associated Press'
  expect(creditOf(`${byline}\n${body}`, [{ start: 0, end: byline.length }])).toBeNull()
  const rights = '© 2021 AFP'
  const text = `${body}\n${rights}`
  const outside = [{ start: text.length - rights.length, end: text.length }]
  expect(creditOf(text, outside)?.printed).toBe('AFP')
})

test('A line that never ends is read at its ends only.', () => {
  expect(creditOf(`${'By A B C D '.repeat(100_000)}— AFP`)).toBeNull()
  expect(creditOf(`${'(a'.repeat(100_000)}. — AFP`)?.printed).toBe('AFP')
})

/** A kind of text that can be made as long as one likes: about so many UTF-16 code units. */
export interface Shape {
  readonly name: string
  /** The name it is read under: its ending tells Markdown. */
  readonly path?: string
  readonly text: (codeUnits: number) => string
}

/** An invented report of some 250 words with speakers, figures, dates, a quotation over two paragraphs and a person's acts. */
export const report = `Dockers held after a night of unrest in Port Sele

PORT SELE, March 9, 2021 (Northern Wire) — At least 40 people were killed and more than 200 injured when police broke up a strike at the port on Friday, the Harbour Front said on Monday, March 8.

The Interior Ministry put the toll at 17. "We regret every death, but the count of seventeen is final," the ministry's spokesman, Tomas Berrin, told reporters. He added that 212 people were in custody and that 30 would be released by Friday.

"They fired from the customs roof into the crowd," said Oda Lindqvist, a nurse at the Sele General Hospital. "I counted eleven bodies in one hour.

"Nobody came for them until the morning," she said.

Jonas Wick, a strike leader, was arrested on March 5 and released on bail two days later, his lawyer, Greta Moll, said. According to Moll, he was re-arrested on March 8 and faces up to 15 years in prison. State radio quoted Justice Secretary Pavel Orne as saying that "not a single docker is in prison for striking."

Human rights groups estimate that between 45 and 55 people died, nearly 30 of them dockers. The Docket Initiative, which is based in Oslo, says it has the names of 38 victims. "Keeping one inmate costs around 2 million crowns a month," Marit Solberg, the spokeswoman of the Prison Service, announced in April.

About 2,000 people gathered at the old customs house on Tuesday. Witnesses said the shooting began at dawn and lasted two hours; three officers were among the dead.

`

const page = `<div class="story"><h2>Dockers held</h2><p>At least 40 people were <b>killed</b>, the <a href="/hf">Harbour Front</a> said on Monday.</p><ul><li>12 were dockers</li><li>3 were officers</li></ul><table><tr><th>Town</th><th>Killed</th></tr><tr><td>Orsk</td><td>12</td></tr></table></div>\n`

const long = (unit: string, codeUnits: number) => unit.repeat(Math.ceil(codeUnits / unit.length))

const repeated = (name: string, unit: string, more: Partial<Shape> = {}): Shape => ({
  name,
  text: (codeUnits) => long(unit, codeUnits),
  ...more,
})

const webPage = (name: string, unit: string): Shape => ({
  name,
  text: (codeUnits) => `<html><body><p>Twelve died, he said.</p>${long(unit, codeUnits)}`,
})

/** Inside a sentence of prose, so that what stands around the shape is read too. */
const amid = (name: string, unit: string): Shape => ({
  name,
  text: (codeUnits) =>
    `Twelve people died, Amina Diallo said on Monday. He ${long(unit, codeUnits)} and Ilo Varen denied it.\n`,
})

export const ordinaryShapes: readonly Shape[] = [
  repeated('one report again and again', report),
  webPage('the report as a page of HTML', page),
  repeated('the report without line ends', report.replaceAll('\n', ' ')),
  repeated('the report in capitals', report.toUpperCase()),
  repeated('the report in small letters', report.toLowerCase()),
  everNew('reports that name ever new people', (name) => report.replaceAll(/Wick|Moll|Berrin/g, name)),
]

/** What never comes again, so that everything that is compared with what was before has ever more to be compared with. */
const newShapes: readonly Shape[] = [
  everNew(
    'ever new speakers',
    (name, at) => `Twelve people died, ${name} Diallo ${name}son said on Monday. ${name}son put the toll at ${at}.\n\n`,
  ),
  everNew(
    'ever new organisations',
    (name) =>
      `The ${name} ${name}er Front (${name.slice(0, 1)}F) said that 12 people died. The ${name} Ministry denied it.\n\n`,
  ),
  everNew('ever new numbers', (_, at) => `At least ${at} people were killed and ${at + 3} injured, the mayor said. `),
  everNew(
    'ever new places',
    (name, at) => `In ${name}, near Port ${name}ia, a flood killed ${at} people on Monday.\n\n`,
  ),
  everNew(
    'ever new people arrested',
    (name) => `Ilo ${name} was arrested on March 5. ${name} was released on bail on Friday.\n\n`,
  ),
  everNew(
    'ever new days',
    (_, at) => `On ${1 + (at % 28)} March ${1000 + (at % 1000)} the police arrested ${at} dockers in Orsk.\n`,
  ),
  everNew(
    'ever new claims',
    (name) => `“We never ${name.toLowerCase()}ed the ${name.toLowerCase()} of Orsk,” Ilo Varen said. `,
  ),
  everNew(
    'ever new shares',
    (_, at) => `${at} of the ${at * 7} dockers, or 14 per cent, were held for ${at} days at $${at} million a month. `,
  ),
  everNew(
    'ever new short forms',
    (name) =>
      `${name} Ilo, the chairman of the Orsk ${name} Society (OS${name.slice(1, 3).toUpperCase()}), said that he knew it. `,
  ),
  everNew('rows of a table', (name, at) => `${name}\t${at}\t${at * 3}\n`, 'Town\tKilled\tInjured\n'),
  everNew('items of one list', (name, at) => `- ${at} people of ${name} had died;\n`, 'The mayor said that:\n\n'),
  everNew(
    'turns of a transcript',
    (name, at) => `Reporter: What of ${name}?\n\nVaren: We counted ${at} in ${name}.\n\n`,
  ),
  everNew(
    'posts of ever new people',
    (name, at) => `${at} people died tonight.\n— Ilo ${name} (@${name}) May 1, 2020\n\n`,
  ),
]

function everNew(name: string, unit: (name: string, at: number) => string, opening = ''): Shape {
  return {
    name,
    text: (codeUnits) => {
      const units = [opening]
      for (let at = 1, length = 0; length < codeUnits; at++) {
        const next = unit(nameOf(at), at)
        units.push(next)
        length += next.length
      }
      return units.join('')
    },
  }
}

function nameOf(number: number): string {
  const syllables = ['ba', 'ke', 'lo', 'mir', 'ten', 'sol', 'var', 'dun', 'gar', 'hes']
  const name = String(number).replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? '')
  return `W${name}`
}

export const hostileShapes: readonly Shape[] = [
  ...newShapes,
  amid('one sentence that never ends', 'said that the men of the port had gone to the river and '),
  amid('one word that never ends', 'said'),
  repeated('one word alone', 'a'),
  repeated('one capital word alone', 'A'),
  repeated('opening quotation marks', '“'),
  amid('opening quotation marks and words', '“We said '),
  amid('straight quotation marks', '"'),
  amid('quotations, one word each', '"No," she said, "'),
  amid('single quotation marks', "'we "),
  amid('opening brackets', '('),
  amid('opening brackets and words', '(the police said '),
  amid('closing brackets', ')'),
  amid('square brackets', '['),
  amid('digits', '7'),
  amid('digits and commas', '7,'),
  amid('numbers', '7 '),
  amid('number words', 'twenty '),
  amid('numbers joined by and', '12 people and '),
  amid('ranges', '12-'),
  amid('shares', '5 per cent of '),
  amid('money', '$5 million, '),
  amid('dates', 'March 5, 2021, '),
  amid('days', 'on Monday '),
  amid('days counted from days', 'two days after the day after Monday two days and 1 week before '),
  amid('days of other calendars', 'on 22 Bahman 1401, the Eid al-Fitr of ۱۴۰۱/۱۱/۲۲ in 1401 '),
  amid('counts of days', '12 people were killed on Monday and 20 since March 5 so far and '),
  amid('said said said', 'said '),
  amid('denied that', 'denied that '),
  amid('according to', 'according to '),
  amid('told', 'Ilo Varen told Amina Diallo that '),
  amid('speakers in a row', 'Ilo Varen, '),
  amid('commas', ','),
  amid('commas and spaces', ', '),
  amid('semicolons', 'no; '),
  amid('full stops', '.'),
  amid('short sentences', 'No. '),
  amid('colons', 'he said: '),
  amid('capitals', 'A '),
  amid('capitalised words', 'Varen '),
  amid('different names', 'Ilo Varen Berrin and '),
  amid('initials', 'A.'),
  amid('titles', 'Mr. '),
  amid('dashes', '—'),
  amid('dashes and words', '— no '),
  amid('hyphens', '-'),
  amid('hyphened words', 'so-'),
  amid('apostrophes', "'s "),
  amid('slashes', 'a/'),
  amid('handles', '@varen '),
  amid('spaces', ' '),
  amid('tabs', '\t'),
  amid('letters that join', 'e\u0301'),
  amid('signs beyond the basic plane', '😀'),
  amid('question marks', '?'),
  { name: 'words and then line ends', text: (codeUnits) => `Twelve died, he said.${long('\n', codeUnits)}No.` },
  { name: 'spaces before every line end', text: (codeUnits) => `Twelve died, he said.${long(' \n', codeUnits)}No.` },
  repeated('one word a line', 'no\n'),
  repeated('one name a line', 'Ilo Varen\n\n'),
  repeated('headings', 'What he said\n\n'),
  repeated('speaker labels', 'Q: Why?\nA: No.\n'),
  repeated('items of a list', '- 12 people were killed\n'),
  repeated('arrests', 'Ilo Varen was arrested on Monday. '),
  repeated('arrests in one sentence', 'Ilo Varen was arrested and '),
  repeated('places', 'in Orsk, near Port Sele, '),
  repeated('floods', 'The flood in Orsk killed 12. '),
  repeated('questions', 'Were 12 people killed? '),
  repeated('he and she', 'He said she said '),
  repeated('words that break at line ends', 'the gov-\nernment of the arrny said 1O, '),
  repeated('posts', '— Ilo Varen (@varen) May 1, 2020\n'),
  repeated('crumbs', 'Home > '),
  repeated('words run together', 'NewsVarenia'),
  webPage('HTML, elements inside one another', '<div>'),
  {
    name: 'HTML, elements inside one another with words',
    text: (codeUnits) => `<html><body>${long('<div>No, he said. ', codeUnits)}${long('</div>', codeUnits / 3)}`,
  },
  webPage('HTML, tags that never close', '<a href="'),
  webPage('HTML, less-than signs', '<'),
  webPage('HTML, comments', '<!-- '),
  webPage('HTML, entities', '&amp;'),
  webPage('HTML, rows of a table', '<tr><td>Orsk<td>12'),
  webPage('HTML, cells without words', '<td> '),
  webPage('HTML, scripts', '<script>'),
  {
    name: 'HTML, attributes',
    text: (codeUnits) => `<html><body><p ${long('a="b" ', codeUnits)}>Twelve died, he said.</p>`,
  },
  repeated('Markdown, quotations inside one another', '> ', { path: 'shape.md' }),
  {
    name: 'Markdown, lists inside one another',
    path: 'shape.md',
    text: (codeUnits) =>
      Array.from({ length: codeUnits / 200 }, (_, at) => `${' '.repeat(Math.min(at * 2, 200))}- no\n`).join(''),
  },
  repeated('Markdown, opening brackets', '[', { path: 'shape.md' }),
  repeated('Markdown, links that never close', '[a](', { path: 'shape.md' }),
  repeated('Markdown, stars', '*', { path: 'shape.md' }),
  repeated('Markdown, stars and words', '*a _b ', { path: 'shape.md' }),
  repeated('Markdown, backticks', '`a``', { path: 'shape.md' }),
  repeated('Markdown, cells of a row', '| a ', { path: 'shape.md' }),
  repeated('Markdown, rows of a table', '| a | b |\n|---|---|\n', { path: 'shape.md' }),
  repeated('Markdown, less-than signs', '<a ', { path: 'shape.md' }),
]

import { expect, test } from 'vitest'
import { documentId, type Document, type Notice, type Span } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { attributionsByRule, draftsOf, findAttributions } from './attributions.ts'
import { contextOf } from './context.ts'
import { embeddedAttributions } from './embeds.ts'

function documentOf(text: string, notices: readonly Notice[] = []): Document {
  return {
    id: documentId(Buffer.from(text)),
    path: 'test.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: null,
    text,
    notices,
    headings: [],
  }
}

/** What the rules find, each attribution as its words: parts of a broken span are joined by " … ". */
function read(text: string, notices: readonly Notice[] = []) {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const analysis = analyse(documentOf(text, notices))
  const context = contextOf(analysis)
  const drafts = [...draftsOf(context, attributionsByRule(context)), ...embeddedAttributions(analysis.document)]
  return drafts.map(({ source, cue, content, antecedent, ...rest }) => ({
    ...rest,
    source: words(source),
    cue: words(cue),
    content: words(content),
    antecedent: antecedent ? words([antecedent]) : null,
  }))
}

interface Row {
  text: string
  source: string
  cue: string
  content: string
  mode?: string
  stance?: string
}

/** Sentences with one attribution. */
const single: Row[] = [
  {
    text: 'The Rowers’ Guild (RG) demands the boats.',
    source: 'The Rowers’ Guild (RG)',
    cue: 'demands',
    content: 'the boats',
    stance: 'demands',
  },
  {
    text: 'The council, which denied the fault, now repairs it.',
    source: 'which',
    cue: 'denied',
    content: 'the fault',
    stance: 'denies',
  },
  // tags mended
  {
    text: 'The ministry, in a letter to the Herald, said it was old.',
    source: 'The ministry',
    cue: 'said',
    content: 'it was old',
  },
  { text: 'The first claimed he was asleep.', source: 'The first', cue: 'claimed', content: 'he was asleep' },
  { text: 'Another said guards had left.', source: 'Another', cue: 'said', content: 'guards had left' },
  {
    text: '“It is old,” fumed the deputy mayor.',
    source: 'the deputy mayor',
    cue: 'fumed',
    content: '“It is old,”',
    mode: 'direct',
  },
  {
    text: 'The union chief ordered that it be sunk.',
    source: 'The union chief',
    cue: 'ordered',
    content: 'that it be sunk',
    stance: 'orders',
  },
  {
    text: 'The army had informed it that the road was old.',
    source: 'The army',
    cue: 'had informed',
    content: 'that the road was old',
  },
  // what follows and what does not
  {
    text: 'The sailor was adamant: no one had left.',
    source: 'The sailor',
    cue: 'was adamant',
    content: 'no one had left',
  },
  {
    text: 'The mayor ruled out a strike.',
    source: 'The mayor',
    cue: 'ruled out',
    content: 'a strike',
    stance: 'denies',
  },
  { text: 'She shouted that it was old.', source: 'She', cue: 'shouted', content: 'that it was old' },
  {
    text: '“It is old,” said one of the sailors, who left.',
    source: 'one of the sailors, who left',
    cue: 'said',
    content: '“It is old,”',
    mode: 'direct',
  },
  // adjectives, wishes and views
  {
    text: 'The sailor was not sure that the boat was hers.',
    source: 'The sailor',
    cue: 'was not sure',
    content: 'that the boat was hers',
    stance: 'doubts',
  },
  {
    text: 'Divers are sceptical of the count.',
    source: 'Divers',
    cue: 'are sceptical of',
    content: 'the count',
    stance: 'doubts',
  },
  {
    text: 'Two rowers doubt that it sank.',
    source: 'Two rowers',
    cue: 'doubt',
    content: 'that it sank',
    stance: 'doubts',
  },
  { text: 'Some rowers wonder whether it sank.', source: 'Some rowers', cue: 'wonder', content: 'whether it sank' },
  {
    text: 'The union wants nine new boats.',
    source: 'The union',
    cue: 'wants',
    content: 'nine new boats',
    stance: 'demands',
  },
  {
    text: 'The bank expects prices to fall.',
    source: 'The bank',
    cue: 'expects',
    content: 'prices to fall',
    stance: 'supposes',
  },
  { text: 'The court directed the owner to pay.', source: 'The court', cue: 'directed', content: 'to pay' },
  { text: 'The owner threatened on Sunday to sink it.', source: 'The owner', cue: 'threatened', content: 'to sink it' },
  { text: 'The owner undertook to pay.', source: 'The owner', cue: 'undertook', content: 'to pay', stance: 'promises' },
  {
    text: 'The clinic could not confirm the count.',
    source: 'The clinic',
    cue: 'could not confirm',
    content: 'the count',
    stance: 'doubts',
  },
  { text: 'In the mayor’s view, the boat was old.', source: 'the mayor’s', cue: 'view', content: 'the boat was old' },
  {
    text: 'In the words of the mayor, the boat was old.',
    source: 'the mayor',
    cue: 'words',
    content: 'the boat was old',
  },
  // nouns
  {
    text: 'Torvel Motors’ claim that the boats are new has been met with laughter.',
    source: 'Torvel Motors’',
    cue: 'claim',
    content: 'that the boats are new',
  },
  {
    text: 'The clerk’s estimate of 90 boats is low.',
    source: 'The clerk’s',
    cue: 'estimate',
    content: 'of 90 boats',
    stance: 'estimates',
  },
  {
    text: 'The owner’s promise to repay them came late.',
    source: 'The owner’s',
    cue: 'promise',
    content: 'to repay them',
    stance: 'promises',
  },
  {
    text: 'A warning by the bank that it had no gold went unread.',
    source: 'the bank',
    cue: 'warning',
    content: 'that it had no gold',
  },
  {
    text: 'Despite the owner’s insistence that all was well, auditors left.',
    source: 'the owner’s',
    cue: 'insistence',
    content: 'that all was well',
  },
  // beside quotations and between commas
  {
    text: '“It is old,” stormed rower Ada Velic, 74.',
    source: 'rower Ada Velic, 74',
    cue: 'stormed',
    content: '“It is old,”',
    mode: 'direct',
  },
  { text: '“It is old,” she smiled.', source: 'she', cue: 'smiled', content: '“It is old,”', mode: 'direct' },
  {
    text: 'The boat, as its own keeper admits, holds too many.',
    source: 'its own keeper',
    cue: 'admits',
    content: 'The boat … holds too many',
  },
  { text: 'Food, say sailors, comes once a day.', source: 'sailors', cue: 'say', content: 'Food … comes once a day' },
  // whom the source can be
  {
    text: 'People familiar with the talks say the sides are close.',
    source: 'People familiar with the talks',
    cue: 'say',
    content: 'the sides are close',
  },
  {
    text: 'One of them, who asked not to be named, said it sank.',
    source: 'One of them, who asked not to be named,',
    cue: 'said',
    content: 'it sank',
  },
  {
    text: 'The king confirmed that it sank.',
    source: 'The king',
    cue: 'confirmed',
    content: 'that it sank',
    stance: 'confirms',
  },
  { text: 'Keeper: no water in the south', source: 'Keeper', cue: ':', content: 'no water in the south' },
  // verbs that take a number
  {
    text: 'The cabinet has put the toll at 23.',
    source: 'The cabinet',
    cue: 'has put',
    content: 'the toll at 23',
  },
  {
    text: 'The clinic gave the figure as 12, while others died at home.',
    source: 'The clinic',
    cue: 'gave',
    content: 'the figure as 12',
  },
  { text: 'Monitors tallied 60 arrests.', source: 'Monitors', cue: 'tallied', content: '60 arrests' },
  {
    text: 'On Sunday the rescue service had spoken of 19 deaths.',
    source: 'the rescue service',
    cue: 'had spoken of',
    content: '19 deaths',
  },
  { text: 'The official death toll stands at 19.', source: 'The official death toll', cue: 'stands at', content: '19' },
  // a light verb and its noun
  {
    text: 'The auditors cast doubt on the figure of 500.',
    source: 'The auditors',
    cue: 'cast doubt on',
    content: 'the figure of 500',
    stance: 'doubts',
  },
  // who speaks
  {
    text: '"The count is final," the ministry\'s spokesman, Ilo Varen, told reporters.',
    source: "the ministry's spokesman, Ilo Varen,",
    cue: 'told',
    content: '"The count is final,"',
  },
  {
    text: 'The strike cost 12 lives, deputy Ilo Varen told reporters today.',
    source: 'deputy Ilo Varen',
    cue: 'told',
    content: 'The strike cost 12 lives',
  },
  {
    text: 'An officer who spoke on condition of anonymity claimed that the order came by radio.',
    source: 'An officer who spoke on condition of anonymity',
    cue: 'claimed',
    content: 'that the order came by radio',
  },
  {
    text: 'As Deputy Ilo Varen announced on Monday, the state will rebuild 400 houses.',
    source: 'Deputy Ilo Varen',
    cue: 'announced',
    content: 'the state will rebuild 400 houses',
    stance: 'announces',
  },
  // what is asked for
  {
    text: 'Karo urged his men to “clear the quays by night.”',
    source: 'Karo',
    cue: 'urged',
    content: 'his men to “clear the quays by night.”',
    stance: 'orders',
  },
  {
    text: 'The survivors have repeatedly stated that the officers should be punished.',
    source: 'The survivors',
    cue: 'have repeatedly stated',
    content: 'that the officers should be punished',
    stance: 'demands',
  },
  // after the source
  {
    text: 'The ministry said that twelve people had died.',
    source: 'The ministry',
    cue: 'said',
    content: 'that twelve people had died',
    mode: 'indirect',
    stance: 'asserts',
  },
  {
    text: 'The mayor said in a statement that the bridge was safe.',
    source: 'The mayor',
    cue: 'said',
    content: 'that the bridge was safe',
  },
  {
    text: 'Ana Cook told reporters the port would close.',
    source: 'Ana Cook',
    cue: 'told',
    content: 'the port would close',
  },
  {
    text: 'Aid groups estimate that around 900 people were detained.',
    source: 'Aid groups',
    cue: 'estimate',
    content: 'that around 900 people were detained',
    stance: 'estimates',
  },
  {
    text: 'The Harbour Front (HF) was the first to announce that at least 40 miners had been arrested.',
    source: 'The Harbour Front (HF)',
    cue: 'was the first to announce',
    content: 'that at least 40 miners had been arrested',
    stance: 'announces',
  },
  {
    text: 'On Tuesday the governor ordered the closure of the hall.',
    source: 'the governor',
    cue: 'ordered',
    content: 'the closure of the hall',
    stance: 'orders',
  },
  {
    text: 'Two of the detainees said people slept on the stairs.',
    source: 'Two of the detainees',
    cue: 'said',
    content: 'people slept on the stairs',
  },
  {
    text: 'The union has repeatedly denied any part in the fire.',
    source: 'The union',
    cue: 'has repeatedly denied',
    content: 'any part in the fire',
    stance: 'denies',
  },
  {
    text: 'The judiciary dismissed the list as propaganda.',
    source: 'The judiciary',
    cue: 'dismissed',
    content: 'the list as propaganda',
    stance: 'denies',
  },
  {
    text: 'The state-run Port Herald reported on 5 February that prices had doubled.',
    source: 'The state-run Port Herald',
    cue: 'reported',
    content: 'that prices had doubled',
  },
  {
    text: 'Several lawyers, imprisoned miners, and former guards accused the court of haste.',
    source: 'Several lawyers, imprisoned miners, and former guards',
    cue: 'accused',
    content: 'the court of haste',
  },
  // names with what is said of them
  {
    text: 'Mira Dolan, the head of the Harbour Front, said the toll was higher.',
    source: 'Mira Dolan, the head of the Harbour Front,',
    cue: 'said',
    content: 'the toll was higher',
  },
  {
    text: 'Tomas Rell, spokesman for the Varenian judiciary said, “Nobody is held.”',
    source: 'Tomas Rell, spokesman for the Varenian judiciary',
    cue: 'said',
    content: '“Nobody is held.”',
    mode: 'direct',
  },
  {
    text: 'In May, Mira Dolan, the head of the judicial and legal committee, announced that 300 guards would leave.',
    source: 'Mira Dolan, the head of the judicial and legal committee,',
    cue: 'announced',
    content: 'that 300 guards would leave',
  },
  {
    text: 'As Mrs. Ida Venn, president-elect of the Harbour Front, said in remarks on May 2, “They want us gone.”',
    source: 'Mrs. Ida Venn, president-elect of the Harbour Front,',
    cue: 'said',
    content: '“They want us gone.”',
  },
  // before the source
  {
    text: '“We will not leave,” said Mira Dolan, a nurse from Port Sele.',
    source: 'Mira Dolan, a nurse from Port Sele',
    cue: 'said',
    content: '“We will not leave,”',
    mode: 'direct',
  },
  {
    text: '“We will not leave,” she said. “Nobody asked us to.”',
    source: 'she',
    cue: 'said',
    content: '“We will not leave,” … “Nobody asked us to.”',
  },
  {
    text: '“We will,” she said, “stay until dawn.”',
    source: 'she',
    cue: 'said',
    content: '“We will,” … “stay until dawn.”',
  },
  {
    text: 'At least 400 miners were hurt, the union has reported, and 90 have been arrested.',
    source: 'the union',
    cue: 'has reported',
    content: 'At least 400 miners were hurt … and 90 have been arrested',
  },
  {
    text: 'The bridge was safe, the mayor said.',
    source: 'the mayor',
    cue: 'said',
    content: 'The bridge was safe',
    mode: 'indirect',
  },
  // no verb
  {
    text: 'According to the harbour office, 15 boats sank.',
    source: 'the harbour office',
    cue: 'According to',
    content: '15 boats sank',
  },
  {
    text: 'Fifteen boats sank, according to the harbour office.',
    source: 'the harbour office',
    cue: 'according to',
    content: 'Fifteen boats sank',
  },
  {
    text: 'Nothing supports the minister’s claim that the mine was safe.',
    source: 'the minister’s',
    cue: 'claim',
    content: 'that the mine was safe',
  },
  // mixed
  {
    text: 'The guards promised to “punish them at dawn.”',
    source: 'The guards',
    cue: 'promised',
    content: 'to “punish them at dawn.”',
    mode: 'mixed',
    stance: 'promises',
  },
  {
    text: 'The governor called the miners “vermin” on Monday.',
    source: 'The governor',
    cue: 'called',
    content: 'the miners “vermin” on Monday',
    mode: 'mixed',
  },
  {
    text: 'He warned the town to stay indoors “if they love their children,” an open threat to all.',
    source: 'He',
    cue: 'warned',
    content: 'the town to stay indoors “if they love their children,”',
    stance: 'threatens',
  },
  {
    text: 'The governor told the guards to be everywhere and avoid "paper work," which in fact freed their hands.',
    source: 'The governor',
    cue: 'told',
    content: 'to be everywhere and avoid "paper work,"',
    stance: 'orders',
  },
  {
    text: 'The council hailed the sale as a “second harbour.”',
    source: 'The council',
    cue: 'hailed',
    content: 'the sale as a “second harbour.”',
  },
  {
    text: 'The Committee to Protect Miners found that 70 had died.',
    source: 'The Committee to Protect Miners',
    cue: 'found',
    content: 'that 70 had died',
  },
  {
    text: 'Two witnesses interviewed by the Port Herald described the fire.',
    source: 'Two witnesses interviewed by the Port Herald',
    cue: 'described',
    content: 'the fire',
  },
  {
    text: 'The number of dead, as reported by the hospital, stands at 44.',
    source: 'the hospital',
    cue: 'as reported by',
    content: 'The number of dead … stands at 44',
  },
  // passive
  {
    text: 'The number was later confirmed by the Port Herald.',
    source: 'the Port Herald',
    cue: 'was later confirmed by',
    content: 'The number',
    stance: 'confirms',
  },
  {
    text: 'It has been revealed that nine of them were minors.',
    source: '',
    cue: 'has been revealed',
    content: 'that nine of them were minors',
  },
  // the releaser speaks through the report
  {
    text: 'The Front released reports indicating that 150 people had been hurt, while 40 more had been wounded.',
    source: 'The Front',
    cue: 'released reports indicating',
    content: 'that 150 people had been hurt, while 40 more had been wounded',
  },
  {
    text: 'Reports indicated that the cells were full.',
    source: 'Reports',
    cue: 'indicated',
    content: 'that the cells were full',
  },
  {
    text: 'There have been reports in recent days of miners being arrested again.',
    source: '',
    cue: 'reports',
    content: 'of miners being arrested again',
  },
  // clauses
  {
    text: 'Even though the court denied it completely, the strike went on.',
    source: 'the court',
    cue: 'denied',
    content: 'it completely',
  },
  {
    text: 'Many of the inmates who left the prison state that the guards beat them.',
    source: 'Many of the inmates who left the prison',
    cue: 'state',
    content: 'that the guards beat them',
  },
  {
    text: 'Harbour Miners Greet Guards Offer With Doubt, Calling It A Trick',
    source: 'Harbour Miners',
    cue: 'Calling',
    content: 'It A Trick',
  },
]
for (const { text, ...expected } of single)
  test(text, () => {
    const found = read(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })

/** What is nobody's words but the writer's. */
const none = [
  'Photographs of guards shown in court have circulated.',
  'Twelve people died in the fire.',
  'Videos from Varenia showed guards beating miners.',
  'The governor has effectively admitted that his guards opened fire.',
  'New Arrests of Miners Reveal the Port’s Fear',
  'The regime seems to be signaling that it fears the day.',
  'The port refrains from declaring any figures on its dead.',
  'It must be acknowledged that little was done.',
  'By admitting that some of the dead were farmers, the general has effectively conceded that his men fired blindly.',
  'The fleet does not report the number of shells fired.',
  'The rebels maintained a safe house in the village.',
  'The so-called “amnesty” made headlines.',
]
for (const text of none) test(`none: ${text}`, () => expect(read(text)).toEqual([]))

/** Chains: each attribution with the index of the one that it stands in. */
const chains: { text: string; found: { source: string; within: number | null; antecedent?: string }[] }[] = [
  {
    text: '“It is a game with numbers,” the Harbour Post quoted a former deputy minister as saying.',
    found: [
      { source: 'the Harbour Post', within: null },
      { source: 'a former deputy minister', within: 0 },
    ],
  },
  {
    text: 'State media quoted Pavel Orr, the deputy of the judiciary, as saying that the miners must “show regret.”',
    found: [
      { source: 'State media', within: null },
      { source: 'Pavel Orr, the deputy of the judiciary,', within: 0 },
    ],
  },
  {
    text: 'The outlet then reminds the claims of Pavel Orr, the deputy of the court, who underlined in 2021 that there are “240 prisoners.”',
    found: [
      { source: 'The outlet', within: null },
      { source: 'who', within: 0, antecedent: 'Pavel Orr, the deputy of the court' },
    ],
  },
  {
    text: '“In May, Pavel Orr announced that each cell costs 100 marks. Suppose that is right,” the website writes.',
    found: [
      { source: 'Pavel Orr', within: 1 },
      { source: 'the website', within: null },
    ],
  },
  {
    text: '“Some were led by the Front,” Pavel Orr said on May 2, according to the state-run Port Herald.',
    found: [
      { source: 'Pavel Orr', within: 1 },
      { source: 'the state-run Port Herald', within: null },
    ],
  },
  {
    text: 'On May 8, while claiming that the governor frees “30 to 40 miners,” the state-run Port Herald wrote: “This year 100 were freed.”',
    found: [
      { source: 'the state-run Port Herald', within: null },
      { source: 'the state-run Port Herald', within: null },
    ],
  },
  {
    text: 'The Port Herald, citing three court officials, reported that 15 miners died.',
    found: [
      { source: 'The Port Herald', within: null },
      { source: 'three court officials', within: 0 },
    ],
  },
  {
    text: 'Some 4,000 people are believed to have fled, according to local nurses.',
    found: [{ source: 'local nurses', within: null }],
  },
  {
    text: 'The union documented at least 100 people hurt and published the names of 32.',
    found: [
      { source: 'The union', within: null },
      { source: 'The union', within: null },
    ],
  },
  {
    text: 'The number was confirmed by the Port Herald and referenced by many lawyers.',
    found: [
      { source: 'the Port Herald', within: null },
      { source: 'many lawyers', within: null },
    ],
  },
]
for (const { text, found } of chains)
  test(text, () => {
    const attributions = read(text)
    expect(attributions).toHaveLength(found.length)
    found.forEach((expected, index) => expect(attributions[index]).toMatchObject(expected))
  })

test('a paragraph of speech goes on with the speaker of the paragraph before', () => {
  const found = read('“We stayed all night,” Mira Dolan said.\n\n“In the morning they let us go.”')
  expect(found).toHaveLength(1)
  expect(found[0]?.content).toBe('“We stayed all night,” … “In the morning they let us go.”')
})

test('a quotation that ended its sentence is not taken by the next speaker', () => {
  const found = read('Rell said, “Nobody is held.” Dolan said the judges lied.')
  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['Rell', '“Nobody is held.”'],
    ['Dolan', 'the judges lied'],
  ])
})

test('whoever signs a quotation says it', () => {
  const text =
    '“The boat was my home.” ― Ada M. Velic\n\n“It is gone.” — Bo Orr, a baker in Tolm.\n\n“It is late,” - he is my neighbour.'
  expect(read(text).map(({ source, cue, content }) => [source, cue, content])).toEqual([
    ['Ada M. Velic', '―', '“The boat was my home.”'],
    ['Bo Orr, a baker in Tolm', '—', '“It is gone.”'],
  ])
})

test('whoever opens the lines of a dialogue says them', () => {
  const text = 'Reporter: Was it old?\nMinister Velic: It was new.\nReporter: Who says so?\nVelic: I do.'
  const turns = read(text).map(({ source, content }) => [source, content])
  expect(turns).toContainEqual(['Minister Velic', 'It was new.'])
  expect(turns).toContainEqual(['Velic', 'I do.'])
  expect(turns).not.toContainEqual(['Reporter', 'Who says so?']) // asks, claims nothing
})

test('who is quoted as saying what stands before speaks, and who quotes passes it on', () => {
  const found = read('“It is old,” the deputy was quoted as saying by the Sele Times.')
  expect(found.map(({ source, cue, content, within }) => ({ source, cue, content, within }))).toEqual([
    { source: 'the Sele Times', cue: 'was quoted', content: '“It is old,”', within: null },
    { source: 'the deputy', cue: 'saying', content: '“It is old,”', within: 0 },
  ])
})

for (const text of ['The union, which called the march, is old.', 'Diplomats asked not to be named.'])
  test(`nothing is said: ${text}`, () => expect(read(text)).toEqual([]))

test('the lines of a form are no dialogue', () => {
  expect(read('Name: Ada Velic\nAge: 34\n\nName: Omar Karo\nAge: 40')).toEqual([])
})

test('whoever is cited passes on what the inner speaker told them', () => {
  const text = 'The Ledger, citing Radio Tolm, reported that a nurse had told the station that they left.'
  const found = read(text)
  const holder = ({ within }: { within: number | null }) => (within === null ? null : found[within]?.source)
  expect(new Map(found.map((one) => [one.source, holder(one)]))).toEqual(
    new Map([
      ['The Ledger', null],
      ['Radio Tolm', 'The Ledger'],
      ['a nurse', 'Radio Tolm'],
    ]),
  )
})

test('an embedded post is its author’s', () => {
  const post = 'We demand their release.\n\n— Varenia Desk (@VareniaDesk) May 2, 2019'
  const text = `The article begins.\n\n${post}\n\nThe article goes on.`
  const start = text.indexOf(post)
  const notice: Notice = { kind: 'embed', start, end: start + post.length, reason: 'a post', author: 'Varenia Desk' }
  expect(read(text, [notice])).toMatchObject([
    { source: 'Varenia Desk', cue: '', content: 'We demand their release.', mode: 'direct', within: null },
  ])
})

test('every span lies in the text and no source overlaps its content', () => {
  for (const { text } of single) {
    for (const { source, cue, content } of findAttributions(analyse(documentOf(text)))) {
      for (const span of [...source, ...cue, ...content]) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(span.start).toBeLessThan(span.end)
      }
      for (const a of source) for (const b of content) expect(a.start < b.end && b.start < a.end).toBe(false)
    }
  }
})

test('an empty document has none', () => expect(read('')).toEqual([]))

/** Texts that could tempt a rule into searching its sentence again and again: quadratic work would run into the timeout. */
const hostile = [
  'he said that ',
  'He said “',
  'the minister, a man, ',
  '“ ‘ « ',
  'according to the minister, ',
  'has been not been ',
]
for (const piece of hostile)
  test(`ten thousand words without a stop are read: ${piece}`, () => {
    const words = piece.trim().split(' ').length
    const text = piece.repeat(Math.ceil(10_000 / words))
    for (const { within } of findAttributions(analyse(documentOf(text)))) expect(within).not.toBeUndefined()
  })

test('the authors of an embedded post do what they say that they do', () => {
  const post = 'they marched. We demand the release of these dockers.\n— Varenia Desk (@varenia) May 4, 2021'
  const notice: Notice = { kind: 'embed', start: 0, end: post.length, reason: 'a post', author: 'Varenia Desk' }
  expect(read(post, [notice])).toMatchObject([{ source: 'Varenia Desk', stance: 'demands' }])
})

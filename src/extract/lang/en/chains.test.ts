import { expect, test } from 'vitest'
import { read } from '../../../index.ts'

/** Every chain without the publisher, with its words: "speaker › relay: words"; "~" before what is unnamed. */
async function chainsOf(text: string): Promise<string[]> {
  const { attributions } = await read(text, { publisher: 'Harbour Post', published: '2023-04-12', language: 'en' })
  return attributions.map(({ voice, content }) => {
    const links = voice.filter(({ role }) => role !== 'publisher').map(({ name, named }) => (named ? name : `~${name}`))
    return `${links.join(' › ')}: ${content.map(({ text: words }) => words).join(' … ')}`
  })
}

const passages: readonly (readonly [text: string, chain: string])[] = [
  ['It was claimed by the insurer that the hall had no alarm.', '~insurer: that the hall had no alarm'],
  ['Farmers were told by the police that they could stay.', 'police: that they could stay'],
  ['The colonel is said by two former aides to have fled.', '~two former aides: The colonel … to have fled'],
  ['A toll of 93 dead was given by the fire service.', 'fire service: A toll of 93 dead'],
  ['The claim, made by the prosecutor, that he lied was dismissed.', '~prosecutor: that he lied'],
  ['By the army’s own count, 400 men fell.', 'army: 400 men fell'],
  ['As the ombudsman, Petra Sand, put it, the police “saw nothing”.', 'Petra Sand: the police “saw nothing”'],
  ['The airline, Norvel, said the crew was safe.', 'Norvel: the crew was safe'],
  ['His rival, former mayor Grace Tolo, called it a farce.', 'Grace Tolo: it a farce'],
  ['The dyke broke, the head of the water board, Ruta Velk, said.', 'Ruta Velk: The dyke broke'],
  ['The Sele Times reported that the mayor, Rui Pint, had denied taking money.', 'Rui Pint › Sele Times: taking money'],
  [
    'According to the daily Halden Post, citing an audit, the port paid twice.',
    '~audit › Halden Post: the port paid twice',
  ],
  ['Anna Pohl spoke first. According to her, three men fled.', 'Anna Pohl: three men fled'],
  ['Amara Diop, 41, came too. The mother of three said they were hungry.', 'Amara Diop: they were hungry'],
  ['Reuters met two diplomats. One of them said it was late.', '~one of diplomats: it was late'],
  ['The judge and Ivo Strand met. The latter said it was over.', 'Ivo Strand: it was over'],
  ['The U.N. met Kim Jong Un. The U.N. condemned the test.', 'U.N.: the test'],
  ['The New York Times came out. The Times reported that he lost.', 'New York Times: that he lost'],
  ['The New York Times came out. A guard told the Times that he left.', '~guard › New York Times: that he left'],
  ['Parliamentarians and so on said that it was late.', '~parliamentarians'],
  ['Video shows that he ran.', '~video: that he ran'],
  ['Lars Ode told the Tribune that managers hid it.', 'Lars Ode › Tribune: that managers hid it'],
  ['The US military said it knew nothing.', 'US military: it knew nothing'],
  ['The US told allies it would not attend.', 'US: it would not attend'],
  ['The mayor, quoted by NLRA, said 40 died.', '~mayor › NLRA: 40 died'],
  ['Samira Karo told this newspaper that women were held.', 'Samira Karo: that women were held'],
  [
    'According to a statement published on Monday by the Sele Front on its channel, the men fled.',
    'Sele Front: the men fled',
  ],
  ['The men fled, two officials familiar with the talks said.', '~two officials familiar with the talks: The men fled'],
  ['One, who gave his name as Abu Samir, says the van had plates.', 'Abu Samir: the van had plates'],
  ['Tweet by @SeleWatch: “The net is down for the third day.”', '@SeleWatch: “The net is down for the third day.”'],
  ['Its envoy, Dr Ruth Amadi, said most lacked fuel.', 'Ruth Amadi: most lacked fuel'],
  ['The Sele army, asked about the raid, said it had left.', 'Sele army: it had left'],
  ['PORT SELE — The world looks away, the envoy warned.', '~envoy: The world looks away'],
  ['The Front for Land and Bread (FLB) said it was late.', 'FLB: it was late'],
  ['Spokesman for the presidency Idris Bello denied the report.', 'Idris Bello: the report'],
  ['The nun told the tribunal the soldiers came at night.', '~nun: the soldiers came at night'],
  ['The Brussels-based think tank said most fled on foot.', '~Brussels-based think tank: most fled on foot'],
  ['Sister Maria Tran left. Her superior, Mother Agnes, said it was late.', 'Agnes: it was late'],
  ['A Western official said it was old. The same official said it was late.', '~Western official: it was late'],
  ['The Britain-based monitor said it was late.', '~Britain-based monitor: it was late'],
  ['A committee linked to the opposition said it was late.', '~committee linked to the opposition: it was late'],
  ['Lin Karo, the Asia Director, left. Her Asia Director, Omar Velic, said it was late.', 'Omar Velic: it was late'],
  ['Their spokesman, Mohamed Ag Tal, said it was late.', 'Mohamed Ag Tal: it was late'],
  ['Police sources told El Tiempo that they fled.', '~Police sources › El Tiempo: that they fled'],
  ['Lieutenant Ana Ruiz came. Her commander ignored it, she told the judge.', 'Ana Ruiz: Her commander ignored it'],
  ['Taliban officials accused the envoy of bias.', '~Taliban officials: the envoy of bias'],
  ['Igor Lask told the Interline news agency that it was late.', 'Igor Lask › Interline: that it was late'],
  ['A police source confirmed the arrests to AFP.', '~police source › AFP: the arrests to AFP'],
  [
    'A report by the Sele Institute came out. The report says most had no lawyer.',
    'Sele Institute: most had no lawyer',
  ],
  ['The panel’s report accuses the police of firing. It finds that 27 died.', '~panel’s report: that 27 died'],
  ['It was a crime, a charge that the defence ministry rejects.', 'defence ministry: a charge'],
  ['The relatives of the missing were told by an officer that the men had left.', '~officer: that the men had left'],
  ['They were told by his friend, Mina Sorel, that all were safe.', 'Mina Sorel: that all were safe'],
  ['Her publisher, Sele House, said that it was “unfair”.', 'Sele House: that it was “unfair”'],
  ['A commander who goes by the name Abu Nasr insists that it was signed.', 'Abu Nasr: that it was signed'],
  ['The delegate of Varenia called the report biased.', '~delegate of Varenia: the report biased'],
  ['An official who declined to be identified said 17 were found.', '~official: 17 were found'],
  ['An old man called Rami, told the Sele Times he saw it.', 'Rami › Sele Times: he saw it'],
  ['The director, Colonel Said Matar, denies it: “Nobody was hurt.”', 'Said Matar: it: “Nobody was hurt.”'],
  ['The minister was blunt: “There is no money.”', '~minister: “There is no money.”'],
  ['According to his lawyer, Tom Hale, none received a hearing.', 'Tom Hale: none received a hearing'],
  ['The general was lying, the rebels’ spokesman said: only four fell, he said.', '~rebels’ spokesman: only four fell'],
]

test.each(passages)('%s', async (text, chain) => {
  expect((await chainsOf(text)).join('\n')).toContain(chain)
})

test('"they" is the several who spoke with one voice', async () => {
  const chains = await chainsOf('France and Spain said the dam broke the law. They urged Morania to halt work.')
  expect(chains[1]?.split(':')[0]).toBe(chains[0]?.split(':')[0])
})

test('"they" is those whom the sentence is about, not those whom "of" brings in', async () => {
  const chains = await chainsOf(
    'The families of the detained workers, who had gathered, said they had no news. They asked that the gate be opened.',
  )
  expect(chains.at(-1)).toMatch(/^~families of the detained workers: /)
})

import type { Stance } from '../../../../model/index.ts'

/**
 * What may follow a cue verb, or how its content may lie to it:
 * `that` a that-clause; `bare` a clause, noun phrase or gerund right after the verb; `quote` a quotation; `after` the content comes first
 * ("…, she said"); `infinitive` "to …"; `question` whether, how, why …; `addressee` a listener before the content.
 */
export type Frame = 'that' | 'bare' | 'quote' | 'after' | 'infinitive' | 'question' | 'addressee'

export interface CueVerb {
  readonly stance: Stance
  readonly frames: ReadonlySet<Frame>
  /** Prepositions and particles that lead to the content and belong to the cue ("called on", "accused of", "pointed out"). */
  readonly particles: ReadonlySet<string>
  /** `telling` verbs speak for themselves; `showing` ones need a document, survey or speaker as their subject. */
  readonly kind: 'telling' | 'showing' | 'attitude'
}

type Row = readonly [stance: Stance, frames: string, particles: string, lemmas: string]

/**
 * Frames and particles with which a verb is a cue more often than not in the training part of PolNeAR, widened by verbs of
 * human-rights reporting. Frames: t that, b bare, q quote, a after, i infinitive, w question, r addressee.
 */
const telling: readonly Row[] = [
  ['asserts', 'tbqaw', 'of about', 'say'],
  ['asserts', 'tqaribw', '', 'tell'],
  ['asserts', 'tbqaw', 'about of', 'write'],
  ['asserts', 'tqarb', '', 'remind'],
  ['asserts', 'tqar', '', 'assure inform notify brief'],
  ['asserts', 'tqa', '', 'add continue reply respond answer retort quip interject joke remark observe'],
  ['asserts', 'tbqaw', '', 'note stress emphasize emphasise recall reiterate explain argue insist assert'],
  ['asserts', 'tbqaw', 'on', 'tweet report'],
  ['asserts', 'tbqai', '', 'claim'],
  ['asserts', 'tbqa', '', 'state declare contend allege conclude aver opine proclaim affirm reaffirm attest'],
  [
    'asserts',
    'tbqa',
    '',
    'mention specify clarify disclose divulge testify relate recount repeat stipulate elaborate submit',
  ],
  ['asserts', 'tqa', '', 'maintain'],
  ['asserts', 'tbq', 'out', 'point'],
  ['asserts', 'tq', 'to', 'point allude'],
  ['asserts', '', 'to', 'refer'],
  ['asserts', 'qa', '', 'post read chant begin'],
  ['asserts', 'tqa', '', 'shout yell cry exclaim scream whisper radio text cable telegraph'],
  [
    'asserts',
    'tqa',
    '',
    'mutter murmur mumble moan groan grumble thunder bellow roar snarl snap sob gasp sigh fume rage rant gush',
  ],
  ['asserts', 'tqa', '', 'recall confide reveal'],
  ['asserts', 'tbq', '', 'regret deplore'],
  ['asserts', 'tqa', '', 'protest concur'],
  ['asserts', 'tqa', 'about of', 'complain boast lament joke'],
  ['asserts', '', 'about of', 'speak talk'],
  ['asserts', 'tbq', 'by', 'accuse'],
  ['asserts', 'b', 'of', 'convict'],
  [
    'asserts',
    'b',
    'as by',
    'describe characterize characterise portray label brand dub denounce condemn criticize criticise',
  ],
  ['asserts', 'b', 'as', 'deride hail praise blast slam blame tout mock decry bemoan applaud rebuke chide assail'],
  ['asserts', 'bq', '', 'call liken deem term'],
  ['asserts', 'b', 'by', 'cite reference'],
  ['asserts', 'b', '', 'attribute quote question defend publicize publicise highlight'],
  ['asserts', 'tb', '', 'document'],
  ['asserts', 'b', '', 'publish'],
  ['asserts', 'tq', '', 'charge counter posit elaborate hint comment'],
  ['asserts', 'b', '', 'express voice convey reiterate echo'],
  ['asserts', 'qawr', 'about for', 'ask'],
  ['asserts', 'qaw', 'about', 'inquire wonder'],
  ['asserts', 'b', 'for', 'thank'],
  ['asserts', '', 'for', 'apologize apologise vouch'],
  ['asserts', '', 'against', 'rail'],
  ['estimates', 'tba', 'at', 'estimate'],
  ['estimates', 'tba', '', 'calculate reckon predict forecast project'],
  ['announces', 'tbqaw', '', 'announce unveil'],
  ['confirms', 'tbqa', 'by', 'verify corroborate'],
  ['denies', 'tbqa', 'by', 'deny refute rebut dispute disavow repudiate'],
  ['denies', 'b', 'as by', 'dismiss reject'],
  ['denies', 'tb', 'by', 'contest'],
  ['denies', '', 'out', 'rule'],
  ['denies', 'i', '', 'decline refuse'],
  ['doubts', 'tba', '', 'doubt'],
  ['doubts', 'w', '', 'question'],
  ['acknowledges', 'tbqai', '', 'acknowledge admit concede confess recognize recognise'],
  ['acknowledges', 't', '', 'accept'],
  ['demands', 'tbqai', '', 'demand urge request recommend propose advise implore beseech exhort plead'],
  ['demands', '', 'for on upon', 'call'],
  ['demands', '', 'for to', 'appeal press push'],
  ['demands', 'ir', '', 'direct'],
  ['promises', 'i', '', 'undertake'],
  ['demands', 'ir', 'for', 'ask beg'],
  ['supposes', 'tbqa', '', 'speculate assume suspect surmise conjecture theorize hypothesize'],
  ['orders', 'tbi', '', 'order command instruct decree'],
  ['threatens', 'tbqi', 'of about against', 'warn caution'],
  ['threatens', 'tbqi', '', 'threaten'],
  ['promises', 'tbqi', '', 'promise vow pledge swear guarantee'],
  ['promises', 'tqi', 'on', 'agree'],
]

const showing: readonly Row[] = [
  ['asserts', 'tbaw', '', 'show indicate reveal detail'],
  ['asserts', 'ta', '', 'find'],
  ['asserts', 'tbqa', '', 'underline underscore signal'],
  ['supposes', 'tbqa', '', 'suggest'],
  ['confirms', 'tbqa', 'by', 'confirm'],
  ['asserts', '', 'to', 'point'],
  ['asserts', 'tqa', '', 'hold demonstrate'],
  ['asserts', 't', '', 'learn hear'],
]

const attitude: readonly Row[] = [
  ['supposes', 'tba', '', 'think believe'],
  ['supposes', 't', '', 'fear worry determine decide rule'],
  ['supposes', '', 'about', 'worry'],
  ['supposes', 'ti', 'for', 'hope'],
  ['asserts', 'b', 'as', 'view regard'],
  ['asserts', 'b', '', 'oppose endorse'],
  ['asserts', 'tb', '', 'remember'],
  ['demands', 'bi', '', 'want'],
  ['supposes', 'tbi', '', 'expect anticipate'],
]

const frameOf: Readonly<Record<string, Frame>> = {
  t: 'that',
  b: 'bare',
  q: 'quote',
  a: 'after',
  i: 'infinitive',
  w: 'question',
  r: 'addressee',
}

/** Every reading of a lemma as a cue, in the order to try them. */
export const cueVerbs: ReadonlyMap<string, readonly CueVerb[]> = tabulate()

function tabulate(): Map<string, CueVerb[]> {
  const table = new Map<string, CueVerb[]>()
  for (const [kind, rows] of [
    ['telling', telling],
    ['showing', showing],
    ['attitude', attitude],
  ] as const) {
    for (const [stance, frames, particles, lemmas] of rows) {
      const verb: CueVerb = {
        stance,
        kind,
        frames: new Set(Object.entries(frameOf).flatMap(([letter, frame]) => (frames.includes(letter) ? [frame] : []))),
        particles: new Set(particles.split(' ').filter((particle) => particle !== '')),
      }
      for (const lemma of lemmas.split(' ')) table.set(lemma, [...(table.get(lemma) ?? []), verb])
    }
  }
  return table
}

/** Nouns that are cues with whose words they are: "the minister's claim that …", "the claims of N., about …". */
export const cueNouns: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ['claim', 'asserts'],
  ['statement', 'asserts'],
  ['assertion', 'asserts'],
  ['allegation', 'asserts'],
  ['accusation', 'asserts'],
  ['contention', 'asserts'],
  ['argument', 'asserts'],
  ['remark', 'asserts'],
  ['report', 'asserts'],
  ['account', 'asserts'],
  ['complaint', 'asserts'],
  ['testimony', 'asserts'],
  ['announcement', 'announces'],
  ['admission', 'acknowledges'],
  ['acknowledgement', 'acknowledges'],
  ['acknowledgment', 'acknowledges'],
  ['denial', 'denies'],
  ['insistence', 'asserts'],
  ['assurance', 'promises'],
  ['confession', 'acknowledges'],
  ['belief', 'supposes'],
  ['suspicion', 'supposes'],
  ['fear', 'supposes'],
  ['demand', 'demands'],
  ['call', 'demands'],
  ['warning', 'threatens'],
  ['forecast', 'estimates'],
  ['projection', 'estimates'],
  ['threat', 'threatens'],
  ['promise', 'promises'],
  ['pledge', 'promises'],
  ['vow', 'promises'],
  ['suggestion', 'supposes'],
  ['prediction', 'estimates'],
  ['estimate', 'estimates'],
])

/** Things made of words: they can say, show and indicate. A film or picture cannot. */
export const wordyThings: ReadonlySet<string> = new Set(
  (
    'report statement document poll survey study letter email e-mail memo record figure statistic datum data research ' +
    'analysis investigation inquiry review census article editorial book website site account agency newspaper paper ' +
    'radio television tv broadcaster newswire tabloid daily weekly bulletin podcast magazine outlet media medium press channel network station transcript testimony speech interview address remark comment sermon filing affidavit indictment lawsuit ' +
    'complaint cable file note message tweet post release communique communiqué list estimate result finding count tally ' +
    'audit dispatch column blog journal diary log registry ledger dossier report verdict ruling order decree'
  ).split(' '),
)

/** Endings of nouns for people, and such nouns without them: only these, names and wordy things can speak. */
export const peopleEndings = /(?:[^w]er|or|ist|ian|ant|ent|man|woman|men|women|ee|eer|ive)s?$/
export const peopleNouns: ReadonlySet<string> = new Set(
  (
    'official expert critic group activist lawyer authority police people scholar judge chief head leader president ' +
    'minister ministry government administration state court parliament council commission committee party union ' +
    'family relative parent mother father son daughter wife husband brother sister friend colleague witness detainee ' +
    'prisoner inmate victim survivor patient student teacher nurse doctor medic aide deputy spokesperson spokesman ' +
    'spokeswoman spokespeople analyst economist organisation organization association agency body institute institution ' +
    'company firm bank campaign team staff regime army military force guard militia movement opposition resistance ' +
    'coalition alliance congress senate house assembly office department bureau board panel tribunal prosecutor ' +
    'prosecution defence defense counsel attorney magistrate governor mayor ambassador diplomat embassy envoy general ' +
    'colonel commander soldier officer source insider observer monitor rebel fighter rioter protester demonstrator ' +
    'crowd resident villager local neighbour neighbor child woman man girl boy youth user member colleague rival ally ' +
    'foe opponent supporter voter citizen side camp church mosque bishop priest imam cleric chairman chair chairwoman ' +
    'director boss owner secretary treasurer pundit columnist historian academic professor scientist researcher author ' +
    'cabinet hospital clinic morgue school university college service centre center unit fund federation foundation society chamber mission delegation secretariat brigade battalion corps navy airline ' +
    'coastguard constabulary gendarmerie watchdog charity ngo bloc consortium palace presidency consulate chancellery junta syndicate guild cooperative collective ' +
    'judiciary judge intelligence security activist community nation country capital city town village world public majority minority half third quarter percent'
  ).split(' '),
)

/** Adverbs by which a writer reads something into another's words: the claim is then the writer's own. */
export const glossAdverbs: ReadonlySet<string> = new Set(
  'effectively essentially basically implicitly tacitly practically virtually inadvertently unwittingly unwillingly'.split(
    ' ',
  ),
)

/** Adverbs that attribute without naming anybody. */
export const hearsayAdverbs: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly'])

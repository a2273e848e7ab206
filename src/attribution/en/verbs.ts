/**
 * How a verb of saying takes its content. `say`: a clause, with or without “that”. `tell`: the same, after whom it is said to.
 * `object`: what follows, whatever it is (“called it a lie”). `plain`: only a quotation, “that” or a colon makes it a cue.
 */
export type Frame = 'say' | 'tell' | 'object' | 'plain'
export type Form = 'base' | 'finite' | 'past' | 'ing'

export interface Verb {
  readonly lemma: string
  readonly frame: Frame
  readonly form: Form
}

const frames: Readonly<Record<Frame, string>> = {
  say: `say add note announce argue claim explain insist state acknowledge assert contend conclude concede confirm
    declare deny emphasize emphasise stress reiterate admit allege predict predict warn caution vow swear boast joke quip
    complain lament remark tweet write reply suggest indicate recall maintain testify speculate theorize estimate
    pledge promise opine observe imply report reveal disclose protest retort counter affirm propose relate
    elaborate exclaim hint muse recount proclaim email`,
  tell: 'tell assure inform remind advise notify text',
  object: `call describe accuse criticize criticise blame praise denounce condemn dismiss decry slam blast bash
    rebuke mock deride hail laud tout lambaste assail ridicule urge ask request question demand cite mention discuss
    defend label brand dub portray express voice reject invoke echo list recommend implore beg plead
    outline detail characterize characterise commend thank rail scoff refuse decline charge`,
  plain: `continue respond answer begin conclude offer agree repeat ponder think believe shout yell scream cry whisper mutter
    murmur sigh gush rant snap interject intone chime chant read go post comment finish
    wonder point start close open laugh grumble counter rejoin blurt deadpan bellow bark fume crow volunteer
    sing summarize advertise publish preach marvel utter ask demand decree concur chuckle object sum reflect marvel confide confess`,
}

const irregular: Readonly<Record<string, readonly [finite: string, past: string, participle: string, ing: string]>> = {
  say: ['says', 'said', 'said', 'saying'],
  tell: ['tells', 'told', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  read: ['reads', 'read', 'read', 'reading'],
  think: ['thinks', 'thought', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'felt', 'feeling'],
  know: ['knows', 'knew', 'known', 'knowing'],
  understand: ['understands', 'understood', 'understood', 'understanding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  find: ['finds', 'found', 'found', 'finding'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  go: ['goes', 'went', 'gone', 'going'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  admit: ['admits', 'admitted', 'admitted', 'admitting'],
  rebut: ['rebuts', 'rebutted', 'rebutted', 'rebutting'],
  beg: ['begs', 'begged', 'begged', 'begging'],
  slam: ['slams', 'slammed', 'slammed', 'slamming'],
  quip: ['quips', 'quipped', 'quipped', 'quipping'],
  snap: ['snaps', 'snapped', 'snapped', 'snapping'],
  dub: ['dubs', 'dubbed', 'dubbed', 'dubbing'],
  sum: ['sums', 'summed', 'summed', 'summing'],
}

const formsOf = (lemma: string): readonly (readonly [string, Form])[] => {
  const [finite, past, participle, ing] = irregular[lemma] ?? regular(lemma)
  return [
    [lemma, 'base'],
    [finite, 'finite'],
    [past, 'past'],
    [participle, 'past'],
    [ing, 'ing'],
  ]
}

function regular(lemma: string): readonly [string, string, string, string] {
  if (/[^aeiou]y$/.test(lemma)) {
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  }
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const finite = /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [finite, `${stem}ed`, `${stem}ed`, `${stem}ing`]
}

/** Every form of every verb of saying; where two frames list a verb, the first in the table above counts. */
export const verbs: ReadonlyMap<string, Verb> = new Map(
  (['plain', 'object', 'tell', 'say'] as const).flatMap((frame) =>
    frames[frame]
      .split(/\s+/)
      .flatMap((lemma) => formsOf(lemma).map(([word, form]) => [word, { lemma, frame, form }] as const)),
  ),
)

/** Forms that are as often a noun, an adjective or another verb: only “that”, a quotation or a colon makes them cues. */
export const wary: ReadonlySet<string> = new Set(
  `state states claim claims report reports note notes estimate estimates estimated charge charges charged email list lists detail details
  promise promises pledge pledges tweet tweets hint hints post posts text texts question questions call demand
  demands request requests counter counters propose voice express defend discuss mention mock brand label reject
  read reads relate related observe observed alleged reported offer offers answer answers base relates proposed blame praise thank
  open close go goes going went start closed opened point echo blast hail thinking think asking calling dubbed branded labeled
  vow vows boast joke jokes comment comments slam advised informed written declined refused refuse decline refuses maintain maintained
  swear swore sworn indicate suggest reveal add adds maintains write`.split(/\s+/),
)

/** Every form of a verb that is sure to be one of saying or holding where a clause follows it, with its lemma. */
export const nestedVerbs: ReadonlyMap<string, string> = new Map(
  `say tell believe think feel hope fear know understand show find suggest indicate claim argue insist conclude report`
    .split(' ')
    .flatMap((lemma) => formsOf(lemma).flatMap(([word, form]) => (form === 'ing' ? [] : [[word, lemma] as const]))),
)

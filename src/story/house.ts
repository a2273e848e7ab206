import * as v from 'valibot'
import { keeperShape } from './chosenKeeper.ts'
import { isLanguage, isZone } from './names.ts'
import { levels, ruleIds, stages } from './ruleIds.ts'
import { sourceKinds, type Zone } from './types.ts'

const zone = v.pipe(
  v.string(),
  v.check(isZone, 'is not a time zone such as “Europe/London”'),
  v.transform((name) => name as Zone), // checked on the line above
)

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'))

export const agencyKinds = ['agency', 'state media', 'broadcaster', 'newspaper', 'picture agency'] as const

/** An agency as the house writes it, and the spellings it comes in. */
const agency = v.strictObject({
  name: words,
  spellings: v.optional(v.array(words), []),
  kind: v.optional(v.picklist(agencyKinds, `must be one of ${agencyKinds.join(', ')}`), 'agency'),
})

const language = v.pipe(v.string(), v.check(isLanguage, 'is not a language tag such as “en-GB”'))

/** A source as the house writes it, and what else it is called. */
const source = v.strictObject({
  name: words,
  spellings: v.optional(v.array(words), []),
  kind: v.optional(v.picklist(sourceKinds, `must be one of ${sourceKinds.join(', ')}`)),
})

/** Beside the house file: a page asks no other place for anything. */
const sheetPath = v.pipe(
  v.string(),
  v.regex(
    /^(?![a-z][a-z\d+.-]*:|[/\\]{2}).+\.css$/i,
    'must be the path of a CSS file from the house file, such as “editions/london.css”',
  ),
)

/** A place of publication. */
const edition = v.strictObject({
  id: words,
  name: words,
  language,
  zone,
  /** Absent: the house's name. */
  masthead: v.optional(words),
  /** Absent: Stet's own. */
  stylesheet: v.optional(sheetPath),
})

const level = v.picklist(levels, `must be one of ${levels.join(', ')}`)
/** One level, or one for each stage; a stage that is not named keeps Stet's own. */
export const ruleLevel = v.union(
  [level, v.partial(v.strictObject(v.entriesFromList(stages, level)))],
  `must be one of ${levels.join(', ')}, or such a level for ${stages.join(', ')}`,
)

const length = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
)

/** What the page has room for: the first three in characters, as readers count them, the body in words. */
const lengths = v.strictObject({
  headline: v.optional(length),
  standfirst: v.optional(length),
  caption: v.optional(length),
  story: v.optional(length),
})

/** What the files of pictures say of themselves in an export. */
export const pictureMetadata = ['credit and rights', 'everything', 'nothing'] as const

const measure = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  )

/** The room a story has on paper: width in millimetres, type in points, depth in lines of text. */
const print = v.strictObject({
  columnWidth: measure(15, 400),
  columns: v.optional(length, 1),
  lines: length,
  size: v.optional(measure(4, 40), 9),
  leading: v.optional(measure(4, 60), 11),
})

/** One word: sentences are read word by word. */
const verb = v.pipe(v.string(), v.regex(/^[\p{L}\p{M}][\p{L}\p{M}'’-]*$/u, 'must be one word, such as “tooted”'))

/** How the parts of a credit are put together. */
const creditPattern = v.pipe(
  v.string(),
  v.regex(
    /^[^{}]*(?:\{creator\}[^{}]*\{agency\}|\{agency\}[^{}]*\{creator\})[^{}]*$/,
    'must have {creator} and {agency} in it, each once, such as “{creator}/{agency}”',
  ),
)

const fourMarks = 'must be given: outer opening and closing, inner opening and closing are four marks'
const mark = v.pipe(v.string(fourMarks), v.nonEmpty('must not be empty'))

const haveOwnIds = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length

/** The shape of `house.json`. What each setting means is said in `houseWords`. */
export const houseShape = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(1, 'must be 1'),
  name: words,
  language,
  zone,
  agencies: v.array(agency),
  /** Absent: names with a stroke between, in the order they came. */
  creditPattern: v.optional(creditPattern),
  sources: v.optional(v.array(source), []),
  /** Verbs of speech that Stet does not know, in the past tense, by language. */
  verbs: v.optional(v.record(language, v.array(verb)), {}),
  /** Stet's own level holds for a rule that is not named. */
  rules: v.optional(v.partial(v.strictObject(v.entriesFromList(ruleIds, ruleLevel))), {}),
  editions: v.optional(
    v.pipe(
      v.array(edition),
      v.check((list) => haveOwnIds(list), 'must each have an id of their own'),
    ),
    [],
  ),
  /** Opening and closing, outer and inner, by language. */
  quotationMarks: v.optional(
    v.record(language, v.strictTuple([mark, mark, mark, mark], 'must be a list of four marks, in square brackets')),
    {},
  ),
  lengths: v.optional(lengths, {}),
  pictureMetadata: v.optional(
    v.picklist(pictureMetadata, `must be one of ${pictureMetadata.join(', ')}`),
    'credit and rights',
  ),
  /** Absent where nothing is printed. */
  print: v.optional(print),
  /** Who may close anybody's query, by the name they go by in Stet. */
  deskHeads: v.optional(v.array(words), []),
  keeper: v.optional(keeperShape, { kind: 'this device' }),
  /** What versions are called here, offered when one is named. Absent: as in most newsrooms. */
  versionNames: v.optional(v.array(words)),
})

/** A newsroom's settings, as its `house.json` holds them. */
export type House = v.InferOutput<typeof houseShape>
export type Agency = House['agencies'][number]
export type HouseSource = House['sources'][number]
export type Edition = House['editions'][number]
export type PrintRoom = NonNullable<House['print']>

/** A house file's settings as parsed JSON, where nothing is wrong with it; null where there is something to say. */
export function houseIn(json: unknown): House | null {
  const read = v.safeParse(houseShape, json)
  return read.success ? read.output : null
}

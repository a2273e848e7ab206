import * as v from 'valibot'
import { isLanguage, isZone } from './names.ts'
import { levels, ruleIds, stages } from './ruleIds.ts'
import { sourceKinds, type Zone } from './types.ts'

const zone = v.pipe(
  v.string(),
  v.check(isZone, 'is not a time zone such as “Europe/London”'),
  v.transform((name) => name as Zone), // checked on the line above
)

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** An agency as the house writes it, and the spellings it comes in. */
const agency = v.object({
  name: words,
  spellings: v.optional(v.array(words), []),
  kind: v.optional(v.picklist(['agency', 'state media', 'broadcaster', 'newspaper', 'picture agency']), 'agency'),
})

/** Who keeps the newsroom's drafts, unless somebody chooses another for their own device. */
const keeper = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('this device') }),
    v.object({
      kind: v.literal('server'),
      address: v.pipe(
        v.string(),
        v.check(
          isServerAddress,
          'must be an http or https address, or a path on this page’s server such as “/drafts/”',
        ),
      ),
    }),
  ],
  'must be “this device” or “server”',
)

const language = v.pipe(v.string(), v.check(isLanguage, 'is not a language tag such as “en-GB”'))

/** A source as the house writes it, and what else it is called. */
const source = v.object({
  name: words,
  spellings: v.optional(v.array(words), []),
  kind: v.optional(v.picklist(sourceKinds, `must be one of ${sourceKinds.join(', ')}`)),
})

/** A place of publication. */
const edition = v.object({ id: words, name: words, language, zone })

const level = v.picklist(levels, `must be one of ${levels.join(', ')}`)
/** One level, or one for each stage; a stage that is not named keeps Stet's own. */
const ruleLevel = v.union(
  [level, v.partial(v.strictObject(v.entriesFromList(stages, level)))],
  `must be one of ${levels.join(', ')}, or such a level for ${stages.join(', ')}`,
)

const length = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
)

/** What the page has room for. */
const lengths = v.object({
  /** In characters, as readers count them. */
  headline: v.optional(length),
  standfirst: v.optional(length),
  caption: v.optional(length),
  /** In words, the body alone. */
  story: v.optional(length),
})

const mark = v.pipe(v.string(), v.nonEmpty('must not be empty'))

const houseShape = v.object({
  version: v.literal(1, 'must be 1'),
  name: words,
  language,
  zone,
  agencies: v.array(agency),
  sources: v.optional(v.array(source), []),
  /** Verbs of speech that Stet does not know, in the past tense, by language. */
  verbs: v.optional(v.record(language, v.array(words)), {}),
  /** Stet's own level holds for a rule that is not named. */
  rules: v.optional(v.partial(v.strictObject(v.entriesFromList(ruleIds, ruleLevel))), {}),
  editions: v.optional(v.array(edition), []),
  /** Opening and closing, outer and inner, by language. */
  quotationMarks: v.optional(
    v.record(
      language,
      v.strictTuple(
        [mark, mark, mark, mark],
        'must be four marks: outer opening and closing, inner opening and closing',
      ),
    ),
    {},
  ),
  lengths: v.optional(lengths, {}),
  /** Who may close anybody's query, by the name they go by in Stet. */
  deskHeads: v.optional(v.array(words), []),
  keeper: v.optional(keeper, { kind: 'this device' }),
  /** What versions are called here, offered when one is named. Absent: as in most newsrooms. */
  versionNames: v.optional(v.array(words)),
})

/** A newsroom's settings, as its `house.json` holds them. */
export type House = v.InferOutput<typeof houseShape>
export type Agency = House['agencies'][number]
export type HouseSource = House['sources'][number]
export type Edition = House['editions'][number]
export type ChosenKeeper = House['keeper']

/** Reads a keeper that was chosen, as JSON; null for anything else. */
export const readChosenKeeper = (json: unknown): ChosenKeeper | null => (v.is(keeper, json) ? json : null)

export type ReadHouse =
  | { readonly kind: 'house'; readonly house: House }
  | { readonly kind: 'refused'; readonly problems: readonly string[] }

/** Reads the parsed `house.json`. Each problem is a sentence that names the place and what is wrong there. */
export function readHouse(json: unknown): ReadHouse {
  const read = v.safeParse(houseShape, json)
  if (read.success) return { kind: 'house', house: read.output }
  return {
    kind: 'refused',
    problems: read.issues.map((issue) => `house.json: ${v.getDotPath(issue) ?? 'the file'} ${issue.message}.`),
  }
}

/** Whether a keeper's server may be looked for at an address; one without a host is on the server that the page came from. */
export function isServerAddress(address: string): boolean {
  const { protocol, host } = URL.parse(address, 'http://here.invalid') ?? {}
  return address.trim() !== '' && host !== '' && (protocol === 'http:' || protocol === 'https:')
}

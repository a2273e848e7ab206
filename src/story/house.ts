import * as v from 'valibot'
import { isLanguage, isZone } from './names.ts'
import type { Zone } from './types.ts'

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

const houseShape = v.object({
  version: v.literal(1, 'must be 1'),
  name: words,
  language: v.pipe(v.string(), v.check(isLanguage, 'is not a language tag such as “en-GB”')),
  zone,
  agencies: v.array(agency),
  keeper: v.optional(keeper, { kind: 'this device' }),
  /** What versions are called here, offered when one is named. Absent: as in most newsrooms. */
  versionNames: v.optional(v.array(words)),
})

/** A newsroom's settings, as its `house.json` holds them. */
export type House = v.InferOutput<typeof houseShape>
export type Agency = House['agencies'][number]
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

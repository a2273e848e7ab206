import * as v from 'valibot'
import { type House, houseShape } from './house.ts'
import type { JsonPath } from './jsonPlaces.ts'
import { strayIn } from './strayIn.ts'

/** Something to say about a house file: where, and what is wrong there or what to do. */
export interface HouseNote {
  readonly path: JsonPath
  /** Goes on from the name of the place: “must not be empty”. */
  readonly says: string
}

export interface CheckedHouse<Note extends HouseNote = HouseNote> {
  /** Null where there are problems. */
  readonly house: House | null
  readonly problems: readonly Note[]
  /** What is told and stops nothing: names that are no settings of Stet, and were left out. */
  readonly warnings: readonly Note[]
}

/** Reads a parsed `house.json`, and says place by place what is wrong. */
export function checkHouse(json: unknown): CheckedHouse {
  const { json: sifted, stray } = strayIn(houseShape, json)
  const warnings = stray.map(({ path, meant }) => ({
    path,
    says: `is no setting of Stet and was left out${meant === null ? '' : `; did you mean “${meant}”?`}`,
  }))
  const read = v.safeParse(houseShape, sifted)
  if (read.success) return { house: read.output, problems: [], warnings }
  return { house: null, problems: read.issues.map((issue) => ({ path: pathOf(issue), says: saysOf(issue) })), warnings }
}

export type ReadHouse =
  | { readonly kind: 'house'; readonly house: House; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[]; readonly warnings: readonly string[] }

/** Reads a parsed `house.json`. Each problem and warning is a sentence that names the place and what is wrong there. */
export const readHouse = (json: unknown): ReadHouse => saidOf(checkHouse(json), () => 'house.json')

/** The same with its notes as sentences; `before` begins each. */
export function saidOf<Note extends HouseNote>(
  { house, problems, warnings }: CheckedHouse<Note>,
  before: (note: Note) => string,
): ReadHouse {
  const said = (note: Note) => `${before(note)}: ${sentenceOf(note)}`
  const told = warnings.map(said)
  return house === null
    ? { kind: 'refused', problems: problems.map(said), warnings: told }
    : { kind: 'house', house, warnings: told }
}

/** “agencies.0.name must not be empty.” */
export const sentenceOf = ({ path, says }: HouseNote): string =>
  `${path.length === 0 ? 'the file' : path.join('.')} ${says}${/[.?]$/.test(says) ? '' : '.'}`

type Issue = v.InferIssue<typeof houseShape>

const pathOf = (issue: Issue): JsonPath =>
  (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []))

/** What is wrong, in the shape's own words where it has some. */
function saysOf({ message, expected, received, kind }: Issue): string {
  if (!message.startsWith('Invalid ')) return message
  if (received === 'undefined') return 'is missing: it has to be given'
  return (kind === 'schema' ? kinds[expected ?? ''] : undefined) ?? 'is not what can stand here'
}

const kinds: Readonly<Record<string, string>> = {
  string: 'must be words in quotation marks',
  Array: 'must be a list, in square brackets',
  Object: 'must be settings by name, in curly brackets',
}

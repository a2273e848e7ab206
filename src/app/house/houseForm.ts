import { type House, type Level, levels, type PrintRoom, type RuleId, ruleIds, type Stage, stages } from '~/story'

export interface AgencyRow {
  readonly name: string
  readonly spellings: string
  readonly kind: string
}
export interface EditionRow {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly zone: string
  readonly masthead: string
  readonly stylesheet: string
}
export interface VerbRow {
  readonly language: string
  readonly words: string
}
export interface MarkRow {
  readonly language: string
  readonly outerOpen: string
  readonly outerClose: string
  readonly innerOpen: string
  readonly innerClose: string
}
/** A level by its name, or empty for Stet's own. */
export type RuleRow = Readonly<Record<Stage, string>>

/** Numbers as they are typed; a field that is left empty has Stet's own, where there is one. */
export type PrintRow = Readonly<Record<keyof PrintRoom, string>>

/** A house as its fields on the screen hold it: words as they are typed, right or not. Lists in one field go by semicolons. */
export interface HouseForm {
  readonly name: string
  readonly language: string
  readonly zone: string
  readonly creditPattern: string
  readonly agencies: readonly AgencyRow[]
  readonly sources: readonly AgencyRow[]
  readonly verbs: readonly VerbRow[]
  readonly rules: Readonly<Record<RuleId, RuleRow>>
  readonly editions: readonly EditionRow[]
  readonly quotationMarks: readonly MarkRow[]
  readonly lengths: Readonly<Record<keyof House['lengths'], string>>
  /** All of it empty where the house prints nothing. */
  readonly print: PrintRow
  /** By its name in the house file. */
  readonly pictureMetadata: House['pictureMetadata']
  /** One a line. */
  readonly deskHeads: string
  /** One a line; null where the house leaves them to Stet. */
  readonly versionNames: string | null
  /** What has no field here. */
  readonly rest: Pick<House, '$schema' | 'version' | 'keeper'>
}

export function formOf(house: House): HouseForm {
  const {
    $schema,
    version,
    keeper,
    name,
    language,
    zone,
    creditPattern = '',
    editions,
    lengths,
    versionNames,
    print,
  } = house
  return {
    name,
    language,
    zone,
    creditPattern,
    agencies: house.agencies.map((one) => ({ ...one, spellings: one.spellings.join('; ') })),
    sources: house.sources.map(({ kind = '', ...one }) => ({ ...one, kind, spellings: one.spellings.join('; ') })),
    verbs: Object.entries(house.verbs).map(([tag, words]) => ({ language: tag, words: words.join(', ') })),
    rules: Object.fromEntries(ruleIds.map((id) => [id, rowOf(house.rules[id])])) as HouseForm['rules'], // all ids, just above
    editions: editions.map(({ masthead = '', stylesheet = '', ...one }) => ({ ...one, masthead, stylesheet })),
    quotationMarks: Object.entries(house.quotationMarks).map(
      ([tag, [outerOpen, outerClose, innerOpen, innerClose]]) => ({
        language: tag,
        outerOpen,
        outerClose,
        innerOpen,
        innerClose,
      }),
    ),
    lengths: {
      headline: numeral(lengths.headline),
      standfirst: numeral(lengths.standfirst),
      caption: numeral(lengths.caption),
      story: numeral(lengths.story),
    },
    print: {
      columnWidth: numeral(print?.columnWidth),
      columns: numeral(print?.columns),
      lines: numeral(print?.lines),
      size: numeral(print?.size),
      leading: numeral(print?.leading),
    },
    pictureMetadata: house.pictureMetadata,
    deskHeads: house.deskHeads.join('\n'),
    versionNames: versionNames?.join('\n') ?? null,
    rest: { ...($schema === undefined ? {} : { $schema }), version, keeper },
  }
}

const numeral = (number: number | undefined): string => (number === undefined ? '' : String(number))

/** What is filled in, as numbers; what is none is NaN, and refused as one. */
const numbersIn = (fields: Readonly<Record<string, string>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, number]) => (number.trim() === '' ? [] : [[name, Number(number)]])),
  )

const rowOf = (set: House['rules'][RuleId]): RuleRow =>
  typeof set === 'string'
    ? { reporter: set, desk: set, publish: set }
    : { reporter: set?.reporter ?? '', desk: set?.desk ?? '', publish: set?.publish ?? '' }

/** The fields as the JSON of a house file; what is not filled in is left out. It is for `checkHouse` to say whether it is one. */
export function jsonOf(form: HouseForm): Readonly<Record<string, unknown>> {
  const { $schema, version, keeper } = form.rest
  const rules = ruleIds.flatMap((id) => {
    const level = levelOf(form.rules[id])
    return level === null ? [] : [[id, level] as const]
  })
  const lengths = numbersIn(form.lengths)
  const print = numbersIn(form.print)
  return {
    ...($schema === undefined ? {} : { $schema }),
    version,
    name: form.name.trim(),
    language: form.language.trim(),
    zone: form.zone.trim(),
    agencies: form.agencies.map(({ name, spellings, kind }) => ({
      name: name.trim(),
      spellings: parts(spellings),
      kind,
    })),
    ...(form.creditPattern.trim() === '' ? {} : { creditPattern: form.creditPattern.trim() }),
    sources: form.sources.map(({ name, spellings, kind }) => ({
      name: name.trim(),
      spellings: parts(spellings),
      ...(kind === '' ? {} : { kind }),
    })),
    verbs: Object.fromEntries(form.verbs.map(({ language, words }) => [language.trim(), parts(words, /[;,\s]+/)])),
    rules: Object.fromEntries(rules),
    editions: form.editions.map(({ id, name, language, zone, masthead, stylesheet }) => ({
      id: id.trim(),
      name: name.trim(),
      language: language.trim(),
      zone: zone.trim(),
      ...(masthead.trim() === '' ? {} : { masthead: masthead.trim() }),
      ...(stylesheet.trim() === '' ? {} : { stylesheet: stylesheet.trim() }),
    })),
    quotationMarks: Object.fromEntries(
      form.quotationMarks.map((row) => [
        row.language.trim(),
        [row.outerOpen, row.outerClose, row.innerOpen, row.innerClose],
      ]),
    ),
    lengths,
    ...(Object.keys(print).length === 0 ? {} : { print }),
    pictureMetadata: form.pictureMetadata,
    deskHeads: parts(form.deskHeads, /\n/),
    keeper,
    ...(form.versionNames === null ? {} : { versionNames: parts(form.versionNames, /\n/) }),
  }
}

/** The text of a house file as it is written by hand: short lists and small settings on one line. */
export const textOf = (json: unknown): string => `${written(json, '')}\n`

function written(value: unknown, indent: string): string {
  const short = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ').replaceAll('[ ', '[').replaceAll(' ]', ']')
  const isFlat = typeof value !== 'object' || value === null || (indent !== '' && !Object.values(value).some(isNested))
  if (isFlat && indent.length + short.length <= 100) return short
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return `[\n${value.map((one) => inner + written(one, inner)).join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, one]) => `${inner}${JSON.stringify(name)}: ${written(one, inner)}`)
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
}

const isNested = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(Array.isArray(value) && value.every((one) => typeof one === 'string'))

const parts = (words: string, between: RegExp = /;/): readonly string[] =>
  words
    .split(between)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** One level where it is the same at every stage, else one for each that is set; null where none is. */
function levelOf(row: RuleRow): Level | Partial<Record<Stage, Level>> | null {
  const set = stages.flatMap((stage) => {
    const level = levels.find((one) => one === row[stage])
    return level === undefined ? [] : [[stage, level] as const]
  })
  const [first] = set
  if (first === undefined) return null
  return set.length === stages.length && set.every(([, level]) => level === first[1])
    ? first[1]
    : Object.fromEntries(set)
}

/** Language tags that stand in two rows of a list by language: only one of them could be kept. */
export const twiceIn = (rows: readonly { readonly language: string }[]): ReadonlySet<string> => {
  const tags = rows.map(({ language }) => language.trim())
  return new Set(tags.filter((tag, at) => tags.indexOf(tag) !== at))
}

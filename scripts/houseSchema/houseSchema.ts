import { toJsonSchema } from '@valibot/to-json-schema'
import { houseShape, ruleLevel } from '../../src/story/house.ts'
import { houseWords } from '../../src/story/houseWords.ts'

/** The published JSON Schema of `house.json`, made of the shape that reads it, with what each setting means. */
export function houseSchema(): string {
  const { $schema, ...schema } = toJsonSchema(houseShape, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: { ruleLevel },
    // What a schema cannot say, such as which time zones there are, is said in words, and when the file is read.
    errorMode: 'ignore',
  })
  const titled = { $schema, title: 'The settings of a newsroom in Stet (house.json)', ...described(schema, []) }
  return `${JSON.stringify({ ...titled, $defs: definitionsOf(schema) }, null, 2)}\n`
}

/** As much of a schema as carries words. */
interface Part {
  readonly description?: string | undefined
  readonly properties?: Readonly<Record<string, unknown>> | undefined
  readonly additionalProperties?: unknown
  readonly items?: unknown
  readonly anyOf?: readonly unknown[] | undefined
  readonly oneOf?: readonly unknown[] | undefined
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

/** The same with the words of `houseWords`. */
function described(part: Part, path: readonly string[]): Part {
  const description = houseWords[path.join('.')]
  const inner = (value: unknown, ...further: readonly string[]): unknown =>
    isPart(value) && !Array.isArray(value) ? described(value, [...path, ...further]) : value
  const { properties, additionalProperties, items, anyOf, oneOf } = part
  return {
    ...(description === undefined ? {} : { description }),
    ...part,
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one, name)])) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: inner(additionalProperties, '*') }),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((one) => inner(one)) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((one) => inner(one)) }),
  }
}

function definitionsOf({ $defs = {} }: { readonly $defs?: Readonly<Record<string, unknown>> | undefined }) {
  return Object.fromEntries(
    Object.entries($defs).map(([name, part]) => [name, isPart(part) ? described(part, ['rules', '*']) : part]),
  )
}

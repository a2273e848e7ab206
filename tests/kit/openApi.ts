import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of JSON Schema that the document uses. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly pattern?: string
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: Media
  readonly responses: Readonly<Record<string, Media>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** One request and its answer; a body is null where it is no JSON. */
export interface Exchange {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly sent: unknown
  readonly status: number
  readonly got: unknown
}

export const openApi = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/keeper.openapi.json'), 'utf8'),
) as Document

/** Every operation with every status it may answer, as `append 412`. */
export const promisedIn = ({ paths }: Document): readonly string[] =>
  Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ operationId, responses }) => Object.keys(responses).map((status) => `${operationId} ${status}`))

/** Which operation and status of the document an exchange is, and what in it the document does not say. */
export function judge(exchange: Exchange): { readonly is: string; readonly faults: readonly string[] } {
  const { method, url, headers, status } = exchange
  const found = Object.entries(openApi.paths).find(([path, operations]) => {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
    return pattern.test(url.pathname) && method.toLowerCase() in operations
  })
  const operation = found?.[1][method.toLowerCase()]
  if (operation === undefined) return { is: 'unknown', faults: [`${method} ${url.pathname} is not in the document`] }
  const is = `${operation.operationId} ${status}`
  const answer = operation.responses[status]
  const { parameters = [] } = operation
  const strangers = [...url.searchParams.keys()].filter(
    (name) => !parameters.some((one) => one.name === name && one.in === 'query'),
  )
  const missing = parameters.filter(
    (one) =>
      one.in === 'header' && one.required && status !== 428 && faultIn(one.schema, headers.get(one.name), '') !== null,
  )
  return {
    is,
    faults: [
      ...(answer === undefined ? [`${is} is not in the document`] : []),
      ...strangers.map((name) => `${is}: the parameter ${name} is not in the document`),
      ...missing.map(({ name }) => `${is}: the header ${name} is not as the document says`),
      ...faultsIn(operation.requestBody, exchange.sent, `${is} request`),
      ...faultsIn(answer, exchange.got, `${is} answer`),
    ],
  }
}

function faultsIn(media: Media | undefined, body: unknown, at: string): readonly string[] {
  const schema = media?.content?.['application/json']?.schema
  const fault =
    schema === undefined ? (body === null ? null : `${at}: a body that is not promised`) : faultIn(schema, body, at)
  return fault === null ? [] : [fault]
}

/** The first place where a value is not as its schema says, or null. */
function faultIn(schema: Schema, value: unknown, at: string): string | null {
  if (schema.$ref !== undefined) {
    const target = openApi.components.schemas[schema.$ref.split('/').at(-1) ?? '']
    return target === undefined ? `${at}: ${schema.$ref} is nowhere` : faultIn(target, value, at)
  }
  const types = schema.type === undefined ? null : [schema.type].flat()
  if (types !== null && !types.some((type) => isOf(type, value)))
    return `${at}: ${JSON.stringify(value)} is no ${types.join('/')}`
  if (typeof value === 'number' && value < (schema.minimum ?? -Infinity)) return `${at}: ${value} is too small`
  if (typeof value === 'string' && !new RegExp(schema.pattern ?? '').test(value))
    return `${at}: ${value} is not of the pattern`
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return `${at}: too few`
    const { items } = schema
    return items === undefined ? null : first(value.map((item, nth) => faultIn(items, item, `${at}[${nth}]`)))
  }
  if (typeof value !== 'object' || value === null) return null
  const lacking = schema.required?.find((name) => !(name in value))
  if (lacking !== undefined) return `${at}: ${lacking} is missing`
  return first(
    Object.entries(schema.properties ?? {}).map(([name, part]) =>
      name in value ? faultIn(part, Reflect.get(value, name), `${at}.${name}`) : null,
    ),
  )
}

const first = (faults: readonly (string | null)[]): string | null => faults.find((fault) => fault !== null) ?? null

const isOf = (type: string, value: unknown): boolean => {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return type === 'object'
    ? typeof value === 'object' && value !== null && !Array.isArray(value)
    : typeof value === type
}

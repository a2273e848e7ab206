import type { JsonPath } from './jsonPlaces.ts'
import { nearestName } from './nearestName.ts'

/** As much of a valibot schema as tells which names may stand where. */
export interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly value?: Shape
  /** Shapes, or the values themselves. */
  readonly options?: readonly (Shape | string)[]
}

/** A name in an object that has no such setting, and the setting that was most likely meant. */
export interface Stray {
  readonly path: JsonPath
  readonly meant: string | null
}

export interface Sifted {
  readonly json: unknown
  readonly stray: readonly Stray[]
}

/** The JSON without the names that its shape does not know, and those names. */
export function strayIn(shape: Shape, json: unknown, path: JsonPath = []): Sifted {
  if (shape.wrapped !== undefined) return strayIn(shape.wrapped, json, path)
  if (Array.isArray(json)) return inList(shape.item, json, path)
  if (typeof json !== 'object' || json === null) return { json, stray: [] }
  const entries = entriesOf(shape, json)
  if (shape.value === undefined && entries === null) return { json, stray: [] }
  const sifted = Object.entries(json).map(([name, value]): readonly [string, Sifted | null] => {
    const inner = shape.value ?? (entries !== null && Object.hasOwn(entries, name) ? entries[name] : undefined)
    return [name, inner === undefined ? null : strayIn(inner, value, [...path, name])]
  })
  const names = Object.keys(entries ?? {})
  return {
    json: Object.fromEntries(sifted.flatMap(([name, inner]) => (inner === null ? [] : [[name, inner.json]]))),
    stray: sifted.flatMap(([name, inner]) =>
      inner === null ? [{ path: [...path, name], meant: nearestName(name, names) }] : inner.stray,
    ),
  }
}

function inList(item: Shape | undefined, json: readonly unknown[], path: JsonPath): Sifted {
  if (item === undefined) return { json, stray: [] }
  const sifted = json.map((one, index) => strayIn(item, one, [...path, index]))
  return { json: sifted.map((one) => one.json), stray: sifted.flatMap(({ stray }) => stray) }
}

/** The names an object may have; those of the way that has most of its names, where it can be one of several. */
function entriesOf({ entries, options }: Shape, json: object): Readonly<Record<string, Shape>> | null {
  if (entries !== undefined) return entries
  const ways = (options ?? []).flatMap((one) =>
    typeof one === 'string' || one.entries === undefined ? [] : [one.entries],
  )
  const known = (way: object) => Object.keys(json).filter((name) => Object.hasOwn(way, name)).length
  return ways.toSorted((a, b) => known(b) - known(a))[0] ?? null
}

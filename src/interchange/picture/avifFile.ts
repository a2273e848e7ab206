import { type Bytes, joined, lettersIn, type PictureFile, viewOf } from './PictureFile.ts'

/** A box of the file format that AVIF is written in: four letters, and a stretch of the file. */
interface Box {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Boxes that hold no pixels and nothing that finds them. */
const additions = new Set(['uuid', 'free', 'skip', 'jumb', 'udta'])

/**
 * The parts of an AVIF; null where its boxes do not follow upon each other. Everything in it is found by its distance from the
 * beginning, so what it says is blanked where it stands, and no other words can take its place.
 */
export function avifFile(bytes: Bytes): PictureFile | null {
  const boxes = boxesIn(bytes, 0, bytes.length)
  const meta = boxes.find(({ name }) => name === 'meta')
  if (meta === undefined) return null
  const parts = boxesIn(bytes, meta.from + 4, meta.to)
  const types = itemsIn(bytes, parts)
  const extents = extentsIn(bytes, parts)
  const found = (wanted: string) =>
    [...types].flatMap(([id, type]) => (type === wanted ? (extents.get(id) ?? [null]) : []))
  const said = { exif: found('Exif'), xmp: found('mime'), other: found('uri ') }
  const held = [...said.exif, ...said.xmp, ...said.other].filter((one) => one !== null)
  if (held.length < said.exif.length + said.xmp.length + said.other.length) return null
  const moov = boxes.filter(({ name }) => name === 'moov').flatMap(({ from, to }) => boxesIn(bytes, from, to))
  const blank = [...held, ...[...boxes, ...moov].filter(({ name }) => additions.has(name))]
  const read = (stretches: readonly (Stretch | null)[]): Bytes | undefined =>
    stretches.length === 0
      ? undefined
      : joined(stretches.flatMap((one) => (one === null ? [] : [bytes.subarray(one.from, one.to)])))
  return {
    // EXIF begins with its own distance to the TIFF in it.
    said: { exif: read(said.exif)?.subarray(4), xmp: read(said.xmp) },
    holds: [],
    saying: () => {
      const silent = bytes.slice()
      for (const { from, to } of blank) silent.fill(0x20, from, to)
      return silent
    },
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function boxesIn(bytes: Bytes, from: number, to: number): readonly Box[] {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    const short = view.getUint32(at)
    const name = lettersIn(bytes, at + 4, at + 8)
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
    const head = short === 1 ? 16 : 8
    if (length < head || at + length > to) throw new RangeError(`The box ${name} is longer than what it stands in`)
    boxes.push({ name, from: at + head, to: at + length })
    at += length
  }
  return boxes
}

/** The kind of each item, by its number. */
function itemsIn(bytes: Bytes, parts: readonly Box[]): ReadonlyMap<number, string> {
  const view = viewOf(bytes)
  const list = parts.find(({ name }) => name === 'iinf')
  if (list === undefined) return new Map()
  const first = list.from + (view.getUint8(list.from) === 0 ? 6 : 8)
  return new Map(
    boxesIn(bytes, first, list.to).map(({ from }) => {
      const isLong = view.getUint8(from) >= 3
      const id = isLong ? view.getUint32(from + 4) : view.getUint16(from + 4)
      const type = from + (isLong ? 10 : 8)
      return [id, lettersIn(bytes, type, type + 4)]
    }),
  )
}

/** Where the bytes of each item stand, by its number; null for a stretch that is kept in a way that is not read here. */
function extentsIn(bytes: Bytes, parts: readonly Box[]): ReadonlyMap<number, readonly (Stretch | null)[]> {
  const view = viewOf(bytes)
  const list = parts.find(({ name }) => name === 'iloc')
  const found = new Map<number, readonly (Stretch | null)[]>()
  if (list === undefined) return found
  const data = parts.find(({ name }) => name === 'idat')
  let at = list.from
  const take = (bytes: number): number => {
    const number =
      bytes === 0
        ? 0
        : bytes === 8
          ? Number(view.getBigUint64(at))
          : bytes === 4
            ? view.getUint32(at)
            : bytes === 2
              ? view.getUint16(at)
              : view.getUint8(at)
    at += bytes
    return number
  }
  const version = take(1)
  take(1)
  take(2)
  const [sizes, more] = [take(1), take(1)]
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4]
  const indexSize = version === 0 ? 0 : more & 15
  const idSize = version < 2 ? 2 : 4
  for (let left = take(idSize); left > 0; left--) {
    const id = take(idSize)
    const how = version === 0 ? 0 : take(2) & 15
    take(2)
    const start = take(baseSize) + (how === 1 ? (data?.from ?? Number.NaN) : 0)
    const stretches: (Stretch | null)[] = []
    for (let count = take(2); count > 0; count--) {
      take(indexSize)
      const from = start + take(offsetSize)
      const to = from + take(lengthSize)
      stretches.push(how > 1 || !(to <= view.byteLength) ? null : { from, to })
    }
    found.set(id, stretches)
  }
  return found
}

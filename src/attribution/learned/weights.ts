/** Learned weights by feature hash. `score` units are tenths: a sum of 10 is a log odd of 1. */
export interface Weights {
  /** A power of two: a feature's place is its hash modulo this. */
  readonly places: number
  readonly values: Int8Array
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The gaps between places that have a weight, and the weights, in Rice codes, six bits to a letter: some 12 bits a weight.
 * Begins with the logarithm of `places` and the two code parameters.
 */
export function packWeights({ places, values }: Weights): string {
  const kept = [...values.keys()].filter((place) => values[place] !== 0)
  const gapBits = Math.max(0, Math.floor(Math.log2((places / (kept.length + 1)) * 0.7)))
  const bits: number[] = []
  const write = (value: number, size: number): void => {
    for (let bit = size - 1; bit >= 0; bit--) bits.push((value >> bit) & 1)
  }
  const writeRice = (value: number, size: number): void => {
    for (let rest = value >> size; rest > 0; rest--) bits.push(1)
    bits.push(0)
    write(value & ((1 << size) - 1), size)
  }
  write(Math.log2(places), 6)
  write(gapBits, 6)
  write(kept.length, 18)
  let last = -1
  for (const place of kept) {
    const value = values[place] ?? 0
    writeRice(place - last - 1, gapBits)
    write(value < 0 ? 1 : 0, 1)
    writeRice(Math.abs(value) - 1, valueBits)
    last = place
  }
  while (bits.length % 6 !== 0) bits.push(0)
  let text = ''
  for (let at = 0; at < bits.length; at += 6) text += digits[parseInt(bits.slice(at, at + 6).join(''), 2)]
  return text
}

const valueBits = 2

export function unpackWeights(text: string): Weights {
  const letters = new Uint8Array(128)
  for (let at = 0; at < digits.length; at++) letters[digits.charCodeAt(at)] = at
  let at = 0
  let buffer = 0
  let held = 0
  /** Up to 18 bits. */
  const read = (size: number): number => {
    while (held < size) {
      buffer = ((buffer & 0xffffff) << 6) | (letters[text.charCodeAt(at++)] ?? 0)
      held += 6
    }
    held -= size
    return (buffer >>> held) & ((1 << size) - 1)
  }
  const readRice = (size: number): number => {
    let rest = 0
    while (read(1) === 1) rest++
    return (rest << size) + read(size)
  }
  const places = 2 ** read(6)
  const gapBits = read(6)
  const count = read(18)
  const values = new Int8Array(places)
  let place = -1
  for (let left = count; left > 0; left--) {
    place += readRice(gapBits) + 1
    const sign = read(1) === 1 ? -1 : 1
    values[place] = sign * (readRice(valueBits) + 1)
  }
  return { places, values }
}

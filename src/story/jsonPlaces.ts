/** Keys and indices from the outermost value inwards. */
export type JsonPath = readonly (string | number)[]

/** A place in a text, both from 1; the column in UTF-16 code units. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export type JsonPlaces =
  | {
      readonly kind: 'json'
      /** Where a value stands, or the nearest one around it that is there; a member of an object by its name. */
      readonly placeOf: (path: JsonPath) => TextPlace
      /** Names that stand twice in one object: the last one holds. */
      readonly twice: readonly JsonPath[]
    }
  | { readonly kind: 'broken'; readonly place: TextPlace; readonly says: string }

/** Values within values beyond this are no file that a person wrote. */
const deepest = 100

/**
 * Reads where each value of a JSON text stands, or the first place at which it is not JSON and what would put it right.
 * Browsers say neither in one way, and some do not say where.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const starts = new Map<string, number>()
  const twice: JsonPath[] = []
  const reader = { text, at: 0 }
  try {
    readValue(reader, [], (path, at) => {
      if (starts.has(keyOf(path))) twice.push(path)
      starts.set(keyOf(path), at)
    })
    skipSpace(reader)
    if (reader.at < text.length)
      throw new Broken(reader.at, 'Nothing may stand behind the last bracket: take this out.')
  } catch (trouble) {
    if (!(trouble instanceof Broken)) throw trouble
    return { kind: 'broken', place: placeAt(text, trouble.at), says: trouble.message }
  }
  const placeOf = (path: JsonPath): TextPlace => {
    const at = starts.get(keyOf(path))
    if (at !== undefined || path.length === 0) return placeAt(text, at ?? 0)
    return placeOf(path.slice(0, -1))
  }
  return { kind: 'json', placeOf, twice }
}

const keyOf = (path: JsonPath): string => JSON.stringify(path)

function placeAt(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

class Broken extends Error {
  readonly at: number
  constructor(at: number, says: string) {
    super(says)
    this.at = at
  }
}

interface Reader {
  readonly text: string
  at: number
}

type Note = (path: JsonPath, at: number) => void

function skipSpace(reader: Reader): void {
  while (' \t\r\n'.includes(reader.text[reader.at] ?? '-')) reader.at++
}

function readValue(reader: Reader, path: JsonPath, note: Note): void {
  skipSpace(reader)
  const { text, at } = reader
  if (path.length === 0 || typeof path.at(-1) === 'number') note(path, at)
  if (path.length > deepest) throw new Broken(at, 'There are too many brackets within brackets here.')
  if (text[at] === '{') return readList(reader, '}', () => readMember(reader, path, note))
  if (text[at] === '[') return readList(reader, ']', (index) => readValue(reader, [...path, index], note))
  if (text[at] === '"') return void readString(reader)
  const word = /[-+.\w]+/y
  word.lastIndex = at
  const found = word.exec(text)?.[0] ?? ''
  if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(found)) throw odd(reader)
  reader.at += found.length
}

/** What stands between brackets, with commas between. */
function readList(reader: Reader, close: ']' | '}', readOne: (index: number) => void): void {
  const opened = reader.at++
  for (let index = 0; ; index++) {
    skipSpace(reader)
    const sign = reader.text[reader.at]
    if (sign === close && index === 0) break
    if (sign === close) throw new Broken(reader.at, `Take out the comma before this “${close}”.`)
    readOne(index)
    skipSpace(reader)
    const next = reader.text[reader.at]
    if (next === close) break
    if (next === undefined) throw unclosed(reader, opened, close)
    if (next !== ',') throw isStart(next) ? new Broken(reader.at, 'A comma is missing before this.') : odd(reader)
    reader.at++
  }
  reader.at++
}

function readMember(reader: Reader, path: JsonPath, note: Note): void {
  const { at } = reader
  if (reader.text[at] !== '"') throw odd(reader, 'A name in straight quotation marks ("name") must stand here.')
  const inner = [...path, readString(reader)]
  note(inner, at)
  skipSpace(reader)
  if (reader.text[reader.at] !== ':') throw odd(reader, 'A colon must stand between a name and its value.')
  reader.at++
  readValue(reader, inner, note)
}

function readString(reader: Reader): string {
  const { text, at } = reader
  const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
  string.lastIndex = at
  const found = string.exec(text)?.[0]
  if (found !== undefined) {
    reader.at += found.length
    return String(JSON.parse(found))
  }
  const line = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? ''
  const says = /^"(?:[^"\\]|\\.)*"/.test(line)
    ? 'A backslash or a tab in these words cannot stay: write \\\\ for a backslash and \\t for a tab.'
    : 'These words have no closing quotation mark on their line.'
  throw new Broken(at, says)
}

const isStart = (sign: string): boolean => /["{[\w-]/.test(sign)

function unclosed({ text, at }: Reader, opened: number, close: string): Broken {
  const { line } = placeAt(text, opened)
  return new Broken(at, `The file ends too early: “${close}” is missing for the “${text[opened]}” in line ${line}.`)
}

function odd(
  { text, at }: Reader,
  otherwise = 'A value must stand here: words in ", a number, true, false, [ or {.',
): Broken {
  const sign = text[at]
  if (sign === undefined) return new Broken(at, at === 0 ? 'The file is empty.' : 'The file ends too early.')
  if (/['‘’“”„«»]/.test(sign)) return new Broken(at, 'Names and words must stand in straight quotation marks: ".')
  if (sign === '/' || sign === '#') return new Broken(at, 'There can be no remarks in this file: take this out.')
  return new Broken(at, otherwise)
}

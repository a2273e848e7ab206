import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { attributeText } from '~/attribution'
import { parsedJson } from '~/base'
import { loadHouse } from './loadHouse.ts'
import { Refusal } from './Refusal.ts'
import { write } from './write.ts'

const line = v.object({ id: v.union([v.string(), v.number()]), text: v.string() })

/** `stet attribute`: a line in, a line out, in order. A line that cannot be read is told on standard error, the rest go on. */
export async function attribute(args: readonly string[]): Promise<number> {
  const file = houseIn(args)
  // Without a house nobody's words but the language's own are known, so that figures can be compared.
  const house = file === undefined ? undefined : await loadHouse(file)
  let number = 0
  let unread = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() === '') continue
    const read = v.safeParse(line, parsedJson(text))
    if (read.success) {
      const { id, text: words } = read.output
      await write(`${JSON.stringify({ id, attributions: attributeText(words, house) })}\n`)
    } else {
      unread++
      process.stderr.write(`stet: line ${number} is not {"id", "text"} in JSON.\n`)
    }
  }
  return unread === 0 ? 0 : 2
}

function houseIn(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { house: { type: 'string' } } }).values.house
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble
    throw new Refusal(`attribute takes no arguments but --house FILE, got “${args.join(' ')}”.`, { usage: true })
  }
}

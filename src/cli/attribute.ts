import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { attributeText } from '~/attribution'
import { Refusal } from './Refusal.ts'
import { write } from './write.ts'

const line = v.object({ id: v.union([v.string(), v.number()]), text: v.string() })

/** `stet attribute`: a line in, a line out, in order. A line that cannot be read is told on standard error, the rest go on. */
export async function attribute(args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new Refusal(`attribute takes no arguments, got “${args.join(' ')}”.`, { usage: true })
  let number = 0
  let unread = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() === '') continue
    const read = v.safeParse(line, parsed(text))
    if (read.success) {
      const { id, text: words } = read.output
      await write(`${JSON.stringify({ id, attributions: attributeText(words) })}\n`)
    } else {
      unread++
      process.stderr.write(`stet: line ${number} is not {"id", "text"} in JSON.\n`)
    }
  }
  return unread === 0 ? 0 : 2
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null
    throw trouble
  }
}

import * as v from 'valibot'
import { hashOf } from '~/base'
import { versionAt } from './names.ts'
import { problemOf } from './problemOf.ts'
import { readEntry } from './readEntry.ts'
import type { Card, DraftId, Entry, Keeper, Version } from './types.ts'

const prefix = 'stet:last:'

interface LastWords {
  readonly base: Version
  readonly entries: readonly Entry[]
  readonly card: Card
}

/**
 * A keeper whose last appends leave a copy in `storage`, which is written before the call returns: a browser may drop what
 * a dying page has asked of its database. The copy goes with the answer; where none came, the draft's next opening appends
 * it first, and by the ids of its entries it counts once.
 */
export function keepLastCopies(keeper: Keeper, storage: Storage): Keeper {
  return {
    ...keeper,
    open: async (draft, from, upTo) => {
      for (const key of keysOf(storage, draft)) {
        const words = readCopy(storage.getItem(key))
        // One that is behind cannot be put in its place here, and is left where it can be found.
        const answer = words === null ? null : await keeper.append(draft, words.base, words.entries, words.card)
        if (answer?.kind === 'kept') storage.removeItem(key)
      }
      return keeper.open(draft, from, upTo)
    },
    appendLast: async (draft, base, entries, card) => {
      const key = `${prefix}${draft}:${entries[0]?.id ?? ''}`
      const isCopied = writeCopy(storage, key, { base, entries, card })
      const answer = await keeper.appendLast(draft, base, entries, card)
      if (isCopied && answer.kind === 'kept') storage.removeItem(key)
      return answer
    },
  }
}

function writeCopy(storage: Storage, key: string, words: LastWords): boolean {
  const text = JSON.stringify(words)
  try {
    storage.setItem(key, JSON.stringify({ text, sum: hashOf(text) }))
    return true
  } catch (trouble) {
    if (problemOf(trouble) === null) throw trouble
    return false // a store without room: the database is still asked
  }
}

const envelope = v.object({ text: v.string(), sum: v.string() })

/** The copy as it was written; null for one that is damaged, or of a newer Stet. */
function readCopy(stored: string | null): LastWords | null {
  const copy = v.safeParse(envelope, parsedJson(stored))
  if (!copy.success || copy.output.sum !== hashOf(copy.output.text)) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its sum says that it is what `writeCopy` wrote
  const { base, entries, card } = parsedJson(copy.output.text) as LastWords
  return entries.every((entry) => readEntry(entry).kind === 'entry') ? { base: versionAt(base), entries, card } : null
}

function parsedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null
    throw trouble
  }
}

const keysOf = (storage: Storage, draft: DraftId): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(`${prefix}${draft}:`),
  )

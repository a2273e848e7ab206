import * as v from 'valibot'
import { hashOf, parsedJson } from '~/base'
import { versionAt } from './names.ts'
import { problemOf } from './problemOf.ts'
import { readEntry } from './readEntry.ts'
import type { Card, Entry, Version } from './types.ts'

/** What a closing window had left to say of a draft. */
export interface LastWords {
  readonly base: Version
  readonly entries: readonly Entry[]
  readonly card: Card
}

/** Answers whether it is written. */
export function writeCopy(storage: Storage, key: string, words: LastWords): boolean {
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
export function readCopy(stored: string | null): LastWords | null {
  const copy = v.safeParse(envelope, parsedJson(stored))
  if (!copy.success || copy.output.sum !== hashOf(copy.output.text)) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its sum says that it is what `writeCopy` wrote
  const { base, entries, card } = parsedJson(copy.output.text) as LastWords
  return entries.every((entry) => readEntry(entry).kind === 'entry') ? { base: versionAt(base), entries, card } : null
}

/** The keys that begin so. */
export const keysIn = (storage: Storage, prefix: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) => key.startsWith(prefix))

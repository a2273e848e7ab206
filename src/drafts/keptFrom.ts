import { versionAt } from './names.ts'
import type { Entry, Kept, Version } from './types.ts'

/** Entries with the places they have in a log, or will have, that follows version `base`. */
export const keptFrom = (base: Version, entries: readonly Entry[]): readonly Kept[] =>
  entries.map((entry, at) => ({ version: versionAt(base + at + 1), entry }))

import { versionAt } from './names.ts'
import type { Kept, Opened, Version } from './types.ts'

/** What a keeper answers with who has the whole log at hand, or knows of none. */
export const openLog = (log: readonly Kept[] | undefined, from = 0, upTo: Version = versionAt(Infinity)): Opened =>
  log === undefined
    ? { kind: 'missing' }
    : { kind: 'log', version: versionAt(log.length), entries: log.slice(from, upTo) }

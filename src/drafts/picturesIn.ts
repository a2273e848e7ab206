import type { BlobHash } from '~/story'
import { blobHash } from './names.ts'
import type { Entry } from './types.ts'

/** Every picture these entries speak of, in any version of the story: a picture may come back by undoing. */
export const picturesIn = (log: readonly Entry[]): readonly BlobHash[] =>
  [
    ...new Set(
      Array.from(JSON.stringify(log).matchAll(/"(?:blob|value)":"([0-9a-f]{64})"/g), (match) => match[1] ?? ''),
    ),
  ].map(blobHash)

/** What became of a promise. `UNSEEN`: nothing spoke against it, and too little was seen to speak for it. */
export interface Promised {
  readonly judged: 'kept' | 'BROKEN' | 'UNSEEN'
  /** The promise with its figures, in a line. */
  readonly says: string
}

/** What a torture works with. */
export interface Lab {
  /** The Chromium that is driven, and killed. */
  readonly executable: string
  /** Where the built app is served. */
  readonly address: string
  /** Numbers from 0 up to 1, the same for the same seed. */
  readonly roll: () => number
  readonly note: (line: string) => void
}

export const kept = (says: string, holds: boolean): Promised => ({ judged: holds ? 'kept' : 'BROKEN', says })

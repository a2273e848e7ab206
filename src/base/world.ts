/** The time and the timers a heart is handed, so that a test owns them. Instants are milliseconds since the epoch. */
export interface Clock {
  readonly now: () => number
  /** Calls back once after `ms`; the answer cancels it. */
  readonly after: (ms: number, call: () => void) => () => void
}

/** Makes an id that no other machine will make. */
export type NewId = () => string

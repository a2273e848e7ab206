import type { Temporal } from 'temporal-polyfill'

/** What Stet uses of Temporal. */
export type TemporalWorld = Pick<typeof Temporal, 'Instant' | 'PlainDateTime'>

let loading: Promise<TemporalWorld> | undefined

/** The browser's Temporal, or the polyfill where it has none yet. */
export const loadTemporal = (): Promise<TemporalWorld> => (loading ??= find())

async function find(): Promise<TemporalWorld> {
  const { Temporal: own } = globalThis as { Temporal?: TemporalWorld } // not every browser has it yet
  return own ?? (await import('temporal-polyfill')).Temporal
}

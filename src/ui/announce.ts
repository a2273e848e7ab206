/** A message with its number, so that the same words said twice are two messages. */
export interface Announcement {
  readonly text: string
  readonly nth: number
}

let latest: Announcement = { text: '', nth: 0 }
const listeners = new Set<() => void>()

/** Tells people who listen rather than look what has just happened: "Stet. Two open." Each message is spoken once. */
export function announce(text: string): void {
  latest = { text, nth: latest.nth + 1 }
  for (const hear of listeners) hear()
}

export const latestAnnouncement = (): Announcement => latest

export function onAnnouncement(hear: () => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

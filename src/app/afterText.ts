import { useEffect } from 'react'

/** How long the rest waits where no frame is drawn, as in a tab behind another, in milliseconds. */
const patience = 1000

const seen = Promise.withResolvers<void>()

/** Settles when the first text of this page can be seen, or the sentence that stands in its place. */
export const textSeen: Promise<void> = seen.promise

/** Fetches something once the text can be seen: it does not share its first frame. */
export const afterText =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    await textSeen
    return load()
  }

/** For the screen that puts the text in place, in the commit that does. */
export function useTextSeen(): void {
  useEffect(() => {
    const late = window.setTimeout(seen.resolve, patience)
    // The first frame draws the text; when the second one begins, it has been shown.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => window.setTimeout(seen.resolve))
    })
    return () => {
      window.clearTimeout(late)
      cancelAnimationFrame(frame)
    }
  }, [])
}

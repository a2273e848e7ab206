import type { Page } from 'playwright-core'

/** What the page showed at a moment: the words of its body, and whether it called them saved. */
export interface Sample {
  readonly text: string
  readonly saved: boolean
  /** The sampler's own clock, in ms. */
  readonly at: number
}

/**
 * Reads the page from outside every 50 ms until it is gone. A sample counts as saved only if words and status are the
 * same two frames later: between a key and the frame that shows its status, the status is not yet about that key.
 */
export function watchDraft(page: Page): { readonly samples: readonly Sample[]; readonly stop: () => Promise<void> } {
  const samples: Sample[] = []
  let watching = true
  const watch = async () => {
    while (watching) {
      const at = performance.now()
      const seen = await page.evaluate(readPage).catch(() => null) // the plug was pulled
      if (seen === null) return
      samples.push({ ...seen, at })
      await new Promise((wait) => setTimeout(wait, Math.max(0, 50 - (performance.now() - at))))
    }
  }
  const ended = watch()
  return {
    samples,
    stop: () => {
      watching = false
      return ended
    },
  }
}

/** Runs in the page. */
async function readPage(): Promise<{ text: string; saved: boolean }> {
  const bodyText = () =>
    [...document.querySelectorAll('[role="textbox"][aria-label="Story"] [data-kind="paragraph"]')]
      .map((one) => one.textContent ?? '')
      .join('\n')
  const saysSaved = () =>
    [...document.querySelectorAll('[role="status"], output')].some((one) => /^\s*Saved/.test(one.textContent ?? ''))
  const text = bodyText()
  const before = saysSaved()
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
  return { text, saved: before && saysSaved() && bodyText() === text }
}

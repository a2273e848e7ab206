import type { Page } from 'playwright-core'

export interface Typing {
  /** All that was sent, arrived or not. */
  typed: string
  words: number
}

const keyEvery = 50

/**
 * Types numbered words, an Enter after every tenth, at about twenty keys a second, until the page is gone. It rests now
 * and then as a person does: without a rest the page is never done saving, and never says "Saved".
 */
export async function typeUntilGone(page: Page, typing: Typing, roll: () => number): Promise<void> {
  let untilRest = 0
  for (;;) {
    typing.words += 1
    for (const letter of typing.words % 10 === 0 ? '\n' : `w${typing.words} `) {
      typing.typed += letter
      const key = letter === '\n' ? 'Enter' : letter === ' ' ? 'Space' : letter
      const alive = await page.keyboard.press(key).then(
        () => true,
        () => false, // the plug was pulled
      )
      if (!alive) return
      untilRest -= 1
      const rests = untilRest < 0
      if (rests) untilRest = 3 + Math.floor(roll() * 12)
      await new Promise((wait) => setTimeout(wait, rests ? 200 + roll() * 500 : keyEvery))
    }
  }
}

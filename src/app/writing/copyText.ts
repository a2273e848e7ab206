import { writeText } from '~/interchange'
import { audienceOf, loadPageWords, type Story } from '~/story'
import type { Bench } from './Bench.ts'

/**
 * Puts the story at hand on the clipboard as plain text, unsaved words included. Where the browser refuses, the text is
 * shown selected, to be copied by hand.
 */
export async function copyText({ desk, view, house }: Pick<Bench, 'desk' | 'view' | 'house'>): Promise<void> {
  // What was typed last is in the store with this, whether it can be kept or not.
  void desk.flush()
  const { story } = desk.store.getState()
  const words = await loadPageWords(story.language)
  if (await isTaken(writeText(story, await house, words))) view.setState({ says: copiedWords(story) })
  else view.setState({ dialog: 'copy' })
}

/** Whether the clipboard has the text. Pages without HTTPS have no clipboard, and a browser may ask the person or refuse. */
async function isTaken(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (trouble) {
    if (trouble instanceof DOMException || trouble instanceof TypeError) return false
    throw trouble
  }
}

/** What is said of it: a text without the desk's notes is not all that was written. */
export function copiedWords({ body }: Story): string {
  const isLess = body.some((block) => block.kind === 'note' && audienceOf(block.purpose) === 'newsroom')
  return isLess ? 'Copied, without the notes to the desk. A Stet file has them.' : 'Copied.'
}

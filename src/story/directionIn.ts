import { passagesOfBlock, titleFields } from './passagesOf.ts'
import { plainText } from './richText.ts'
import type { Block, Direction, Story } from './types.ts'

const letter = /\p{L}/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The direction of the first letter in a text, as `dir="auto"` reads it; null in a text without letters. */
export function directionIn(text: string): Direction | null {
  const first = letter.exec(text)?.[0]
  if (first === undefined) return null
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** The direction a block begins in; null where it has no words. A quote's are what was said, not the names they came through. */
export const directionInBlock = (block: Block): Direction | null =>
  firstOf(passagesOfBlock(block).filter(({ kind }) => kind !== 'chain step'))

/** The direction a story is set in: its language's where that runs right to left, else that of its first letter. */
export const directionOfStory = (story: Story): Direction =>
  story.direction === 'rtl' ? 'rtl' : (inTitles(story) ?? inBody(story) ?? 'ltr')

const inTitles = (story: Story): Direction | null =>
  firstOf(titleFields.map((field) => ({ text: plainText(story[field]) })))

/** No further than to the first block with words: this is asked with every change of a story. */
function inBody({ body }: Story): Direction | null {
  for (const block of body) {
    const direction = directionInBlock(block)
    if (direction !== null) return direction
  }
  return null
}

function firstOf(passages: readonly { readonly text: string }[]): Direction | null {
  for (const { text } of passages) {
    const direction = directionIn(text)
    if (direction !== null) return direction
  }
  return null
}

import { leadingOf, linesIn, type PrintRoom } from './printRoom.ts'
import type { PrintFit } from './printFit.ts'

/**
 * Counts the lines of a laid out column by its depth, since each is one leading deep, and looks up where the first line begins that
 * there is no room for.
 */
export function measureColumn(document: Document, print: PrintRoom): PrintFit {
  const room = linesIn(print)
  const leading = leadingOf(print)
  // An update of a live story is an article in the article, and is measured as one block of it.
  const blocks = [...(document.querySelector('article')?.children ?? [])].filter(
    (block) => block.localName !== 'header' && block.checkVisibility(),
  )
  const [first] = blocks
  const last = blocks.at(-1)
  const top = first?.getBoundingClientRect().top ?? 0
  const bottom = last?.getBoundingClientRect().bottom ?? top
  const lines = Math.round((bottom - top) / leading)
  return { lines, room, top, depth: bottom, fallen: lines > room ? wordsBelow(blocks, top + room * leading) : '' }
}

/** Blocks stand one below the other, so only those down to the cut are asked where they are. */
function wordsBelow(blocks: readonly Element[], cut: number): string {
  const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > cut + 1)
  const parted = blocks[at]
  if (parted === undefined) return ''
  const isBelow = parted.getBoundingClientRect().top >= cut
  const words = isBelow
    ? wordsOf(parted)
    : inWords(textsIn(parted).map((text) => text.data.slice(firstBelow(text, cut))))
  return [words, ...blocks.slice(at + 1).map(wordsOf)].filter((some) => some !== '').join(' ')
}

/** What was read of a block is good for as long as it says the same: with each key one of hundreds says another thing. */
const read = new WeakMap<Element, { readonly text: string; readonly words: string }>()

function wordsOf(block: Element): string {
  const text = block.textContent ?? ''
  const known = read.get(block)
  if (known?.text === text) return known.words
  const words = inWords(textsIn(block).map(({ data }) => data))
  read.set(block, { text, words })
  return words
}

const inWords = (texts: readonly string[]): string => texts.join(' ').replaceAll(/\s+/gu, ' ').trim()

function textsIn(block: Element): readonly Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text) // all it shows is text
  return texts
}

/** The first character of a text that stands below a place. Lines only go down, so halving finds it. */
function firstBelow(text: Text, cut: number): number {
  const range = text.ownerDocument.createRange()
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(text, middle)
    range.setEnd(text, middle + 1)
    const box = range.getBoundingClientRect()
    if ((box.top + box.bottom) / 2 > cut) high = middle
    else low = middle + 1
  }
  return low
}

import { expect, test } from 'vitest'
import type { BlockChange } from '~/review'
import { blockId } from '../panes/itemInTest.ts'
import { foldedBlocks } from './foldedBlocks.ts'

const block = (is: BlockChange['is'], at: number): BlockChange => ({
  id: blockId(`b${at}`),
  kind: 'paragraph',
  is,
  was: at,
  now: at,
  isMoved: false,
  parts: [],
  choices: [],
})

/** `=` is the same, `~` changed; a number is so many folded. */
const folded = (signs: string): string =>
  foldedBlocks([...signs].map((sign, at) => block(sign === '=' ? 'same' : 'changed', at)))
    .map((one) => (one.kind === 'folded' ? String(one.blocks.length) : one.block.is === 'same' ? '=' : '~'))
    .join('')

test.each([
  ['', ''],
  ['~=~', '~=~'],
  ['~====~', '~====~'],
  ['~=====~', '~=3=~'],
  ['====~====', '3=~=3'],
  ['========', '8'],
])('what is the same far from any difference is folded: %s', (blocks, shown) => {
  expect(folded(blocks)).toBe(shown)
})

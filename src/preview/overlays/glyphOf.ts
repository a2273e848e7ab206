import { glyphClass } from '~/ui'
import { drawn } from './drawn.ts'
import type { PageMark } from './pageMark.ts'

/** The proofreader's mark of a state; a dashed square where nobody is named. */
export function glyphOf(state: PageMark['state']): HTMLElement {
  const glyph = drawn('span', 'none')
  if (state !== 'none') glyph.className = glyphClass(state)
  return glyph
}

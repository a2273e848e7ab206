import { expect, test, vi } from 'vitest'
import { watchFrame } from './watchFrame.ts'

// jsdom has neither layout nor typefaces.
class NoSize {
  observe() {}
  disconnect() {}
}

test('a typeface that arrives moves words, also where the page stays as high as it was', () => {
  vi.stubGlobal('ResizeObserver', NoSize)
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const fonts = new EventTarget()
  Object.defineProperty(frame.contentDocument, 'fonts', { value: fonts })
  const onChange = vi.fn<() => void>()
  const end = watchFrame(frame, { onChange, onPoint: () => {} })
  fonts.dispatchEvent(new Event('loadingdone'))
  end()
  fonts.dispatchEvent(new Event('loadingdone'))
  expect(onChange).toHaveBeenCalledTimes(1)
})

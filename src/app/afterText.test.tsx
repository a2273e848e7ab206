import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { afterText, textSeen, useTextSeen } from './afterText.ts'

function Text() {
  useTextSeen()
  return <p>The words.</p>
}

test('what stands around the text is fetched only when the text can be seen', async () => {
  const load = vi.fn<() => Promise<string>>(async () => 'a pane')
  const pane = afterText(load)()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(load).not.toHaveBeenCalled()
  render(<Text />)
  expect(load).not.toHaveBeenCalled()
  await textSeen
  expect(await pane).toBe('a pane')
})

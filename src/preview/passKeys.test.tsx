import { expect, test } from 'vitest'
import { passKeys } from './passKeys.ts'

const frame = document.createElement('iframe')
document.body.append(frame)
const press = (init: KeyboardEventInit) => {
  const event = new KeyboardEvent('keydown', { ...init, cancelable: true, bubbles: true })
  frame.contentDocument?.body.dispatchEvent(event)
  return event
}

test('a key pressed in a frame is heard around it, and kept from the browser where it does something there', () => {
  const heard: unknown[] = []
  const hear = (event: KeyboardEvent) => {
    heard.push([event.key, event.code, event.ctrlKey, event.shiftKey])
    if (event.key === 'k') event.preventDefault()
  }
  window.addEventListener('keydown', hear)
  const end = passKeys(frame)
  const prevented = [press({ key: 'k', code: 'KeyK', ctrlKey: true }), press({ key: 'ArrowDown', code: 'ArrowDown' })]
  end()
  press({ key: 'k', code: 'KeyK', ctrlKey: true })
  window.removeEventListener('keydown', hear)
  expect([prevented.map(({ defaultPrevented }) => defaultPrevented), heard]).toEqual([
    [true, false],
    [
      ['k', 'KeyK', true, false],
      ['ArrowDown', 'ArrowDown', false, false],
    ],
  ])
})

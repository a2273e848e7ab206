import { act } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { deafToTyping } from './deafToTyping.ts'

test('React hears keys everywhere but in the text, and clicks there too', () => {
  const place = document.createElement('div')
  document.body.append(place)
  const heard: string[] = []
  const root = createRoot(deafToTyping(place))
  const note = (event: { type: string; currentTarget: unknown; target: unknown }) =>
    heard.push(`${event.type} ${event.target instanceof HTMLElement ? event.target.title : ''}`)
  act(() =>
    root.render(
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- only listens
      <div onKeyDown={note} onInput={note} onClick={note}>
        <div className="ProseMirror">
          <p title="words" />
        </div>
        <input title="field" />
      </div>,
    ),
  )
  for (const target of place.querySelectorAll('[title]')) {
    for (const type of ['keydown', 'input', 'click']) target.dispatchEvent(new Event(type, { bubbles: true }))
  }
  expect(heard).toEqual(['click words', 'keydown field', 'input field', 'click field'])
  act(() => root.unmount())
  place.remove()
})

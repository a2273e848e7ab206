import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { FocalPoint } from '~/story'
import { FocusPicker } from './FocusPicker.tsx'

const begin = (focus?: FocalPoint) => {
  const chosen: unknown[] = []
  render(
    <FocusPicker
      address="data:,"
      focus={focus}
      onSet={(point) => chosen.push(point)}
      onLeave={() => chosen.push('left')}
    />,
  )
  return { chosen, cross: screen.getByRole('slider', { name: 'Focal point' }) }
}

test('the cross has the focus, goes with the arrow keys, says where it is, and Enter sets it', async () => {
  const { chosen, cross } = begin()
  expect(document.activeElement).toBe(cross)
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowUp}{/Shift}')
  expect(cross.getAttribute('aria-valuetext')).toBe('49% from left, 40% from top')
  expect(chosen).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(chosen).toEqual([{ x: 49, y: 40 }])
})

test('a press puts the cross there, and Escape leaves the point as it was', async () => {
  const { chosen, cross } = begin({ x: 10, y: 20 })
  expect(cross.getAttribute('aria-valuetext')).toBe('10% from left, 20% from top')
  cross.getBoundingClientRect = () => new DOMRect(0, 0, 200, 100)
  cross.setPointerCapture = () => {}
  fireEvent.pointerDown(cross, { buttons: 1, clientX: 50, clientY: 90 })
  fireEvent.pointerMove(cross, { buttons: 0, clientX: 100, clientY: 10 })
  expect(cross.getAttribute('aria-valuetext')).toBe('25% from left, 90% from top')
  await userEvent.keyboard('{Escape}')
  expect(chosen).toEqual(['left'])
})

test('the middle can be had again, and each way out has a button', async () => {
  const { chosen } = begin({ x: 10, y: 20 })
  for (const name of ['Use the middle', 'Set', 'Leave as it was'])
    await userEvent.click(screen.getByRole('button', { name }))
  expect(chosen).toEqual([null, { x: 10, y: 20 }, 'left'])
})

import { fireEvent } from '@testing-library/react'
import { expect, test } from 'vitest'
import { hearPicks } from './hearPicks.ts'

function setUp() {
  const page = document
  page.body.innerHTML =
    '<p data-block="a">Words and <a href="https://example.org/">a link</a></p><div id="margin"></div>'
  const heard: string[] = []
  const deaf = hearPicks(page, {
    onPoint: (block) => heard.push(`at ${block?.id ?? 'nothing'}`),
    onPick: (id) => heard.push(`pick ${id}`),
  })
  const link = page.querySelector('a') ?? page.body
  return { page, heard, deaf, link }
}

test('a click in a block picks it, a click beside them nothing', () => {
  const { page, heard } = setUp()
  fireEvent.click(page.querySelector('p') ?? page.body)
  fireEvent.click(page.querySelector('#margin') ?? page.body)
  expect(heard).toEqual(['pick a'])
})

test('a click on a link picks its block and goes nowhere', () => {
  const { heard, link } = setUp()
  // `fireEvent` answers false where the default was prevented.
  expect([fireEvent.click(link), heard]).toEqual([false, ['pick a']])
})

test('pointer and focus are followed', () => {
  const { heard, link, page } = setUp()
  fireEvent.pointerOver(link)
  fireEvent.focusIn(link)
  fireEvent.focusOut(link)
  fireEvent.pointerLeave(page.documentElement)
  expect(heard).toEqual(['at a', 'at a', 'at nothing', 'at nothing'])
})

test('once deaf, nothing is heard', () => {
  const { heard, deaf, link } = setUp()
  deaf()
  fireEvent.click(link)
  expect(heard).toEqual([])
})

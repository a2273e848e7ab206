import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { ItemKey } from '~/review'
import { deskInTest } from './deskInTest.tsx'
import { item } from './itemInTest.ts'
import { PhoneReviewSheet } from './PhoneReviewSheet.tsx'

const items = [
  item({ words: '“One.”', chain: 'said by: Army > carried by: SANA' }),
  item({ words: '“Two.”', state: 'stet' }),
  item({ words: '“Three.”', state: 'unreviewed' }),
]

function shown() {
  const { Room, rulings } = deskInTest(items)
  const scrolledTo: string[] = []
  const Sheet = () => {
    const [current, setCurrent] = useState<ItemKey | null>(null)
    return (
      <PhoneReviewSheet
        current={current}
        onCurrent={setCurrent}
        onReveal={() => undefined}
        onShown={({ wording }) => scrolledTo.push(wording.words)}
      />
    )
  }
  render(<Sheet />, { wrapper: Room })
  return { rulings, scrolledTo, person: userEvent.setup(), sheet: () => screen.getByRole('region').textContent }
}

test('the sheet shows one item at a time, and goes through all of them', async () => {
  const { person, sheet } = shown()
  expect(sheet()).toContain('Unreviewed1 of 3“One.”')
  expect(screen.getByRole('button', { name: 'Previous' })).toHaveProperty('disabled', true)
  await person.click(screen.getByRole('button', { name: 'Next' }))
  expect(sheet()).toContain('Stet2 of 3“Two.”')
  expect(screen.getByRole('button', { name: 'Reopen' })).toBeTruthy()
})

test('a ruling goes on to the next open item, and a question is asked in place', async () => {
  const { person, sheet, rulings } = shown()
  await person.click(screen.getByRole('button', { name: 'Stet' }))
  expect(sheet()).toContain('3 of 3“Three.”')
  await person.click(screen.getByRole('button', { name: 'Query' }))
  await person.type(screen.getByRole('textbox', { name: 'Question to the copy' }), 'Who?{Enter}')
  expect(rulings).toEqual([
    { words: '“One.”', ruling: 'stet' },
    { words: '“Three.”', ruling: 'query', question: 'Who?' },
  ])
})

test('the text is scrolled to the words the sheet stands on, from the first on', async () => {
  const { person, scrolledTo } = shown()
  expect(scrolledTo).toEqual(['“One.”'])
  await person.click(screen.getByRole('button', { name: 'Next' }))
  await person.click(screen.getByRole('button', { name: 'Next' }))
  await person.click(screen.getByRole('button', { name: 'Previous' }))
  expect(scrolledTo).toEqual(['“One.”', '“Two.”', '“Three.”', '“Two.”'])
  expect(screen.getByText('“Two.”').matches('.visuallyHidden')).toBe(false)
})

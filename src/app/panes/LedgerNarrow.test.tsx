import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { plainHouse } from '~/story'
import { deskInTest } from './deskInTest.tsx'
import { item } from './itemInTest.ts'
import { LedgerNarrow } from './LedgerNarrow.tsx'
import type { Narrowing } from './narrowing.ts'

const told = item({ words: '“Leave.”', chain: 'said by: Ida Corrow' })
const carried = item({ words: '“It fell.”', chain: 'said by: the army > carried by: SANA > quoted by: Reuters' })
const quoted = item({ words: '“It stands.”', chain: 'said by: the army > carried by: TASS' })
const house = Promise.resolve(plainHouse)

async function narrowedBy(choose: (person: ReturnType<typeof userEvent.setup>) => Promise<void>) {
  const narrowed: (Narrowing | null)[] = []
  const items = [told, carried, quoted]
  const { Room } = deskInTest(items)
  await act(async () => {
    render(
      <Room>
        <Suspense>
          <LedgerNarrow items={items} house={house} narrowed={null} onNarrow={(next) => narrowed.push(next)} />
        </Suspense>
      </Room>,
    )
    await house
  })
  await screen.findByRole('combobox', { name: 'List' })
  await choose(userEvent.setup())
  return narrowed.map((one) => one?.of(items).map(({ wording }) => wording.words) ?? null)
}

test('the ledger is narrowed to a distance, to a source, and put in the order of risk', async () => {
  expect(
    await narrowedBy(async (person) => {
      const list = screen.getByRole('combobox', { name: 'List' })
      await person.selectOptions(list, 'Second hand or further')
      await person.selectOptions(list, 'Third hand')
      await person.selectOptions(list, 'the army (2)')
      await person.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Riskiest first')
    }),
  ).toEqual([
    ['“It fell.”', '“It stands.”'],
    ['“It fell.”'],
    ['“It fell.”', '“It stands.”'],
    ['“It fell.”', '“It stands.”', '“Leave.”'],
  ])
})

test('what looks like two sources and is one is said', async () => {
  await narrowedBy(async () => {})
  expect(screen.getByText(/lead to one source/).textContent).toBe(
    'SANA, Reuters, and TASS lead to one source: the army (2 attributions).',
  )
})

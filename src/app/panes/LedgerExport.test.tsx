import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { emptyStory, richText } from '~/story'
import * as saving from '../writing/saveFile.ts'
import { deskInTest } from './deskInTest.tsx'
import { blockId, item, jerusalem } from './itemInTest.ts'
import { LedgerExport } from './LedgerExport.tsx'

async function takenOut(label: string) {
  const saved: { readonly name: string; readonly type: string; readonly text: Promise<string> }[] = []
  vi.spyOn(saving, 'saveFile').mockImplementation((blob, name) => {
    saved.push({ name, type: blob.type, text: blob.text() })
  })
  const story = {
    ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, blockId('p')),
    headline: richText('Harbour shut'),
  }
  const { Room } = deskInTest([item({ words: '“Leave now.”' }), item({ words: '“No.”' })], { story })
  render(<LedgerExport distance={() => 'told to us'} />, { wrapper: Room })
  const person = userEvent.setup()
  await person.tab()
  await person.keyboard('{ArrowDown}')
  const act = await screen.findByRole('menuitem', { name: new RegExp(`^${label}`) })
  act.focus()
  await person.keyboard('{Enter}')
  await vi.waitFor(() => expect(saved).toHaveLength(1))
  const [file] = saved
  return { name: file?.name, type: file?.type, text: (await file?.text) ?? '' }
}

test('the ledger is taken out as a table, by keyboard', async () => {
  const { name, type, text } = await takenOut('CSV')
  expect([name, type]).toEqual(['attributions.csv', 'text/csv'])
  expect(text.split('\r\n')).toHaveLength(4)
  expect(text).toContain('“Leave now.”')
})

test('the ledger is taken out as a page for paper, with the story’s headline', async () => {
  const { name, type, text } = await takenOut('Printable page')
  expect([name, type]).toEqual(['attributions.html', 'text/html'])
  const page = new DOMParser().parseFromString(text, 'text/html')
  expect(page.title).toBe('Attributions: Harbour shut')
  expect(page.querySelectorAll('tbody tr')).toHaveLength(2)
})

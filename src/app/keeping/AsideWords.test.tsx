import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createMemoryKeeper, draftId, instantAt, type SetAside } from '~/drafts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { AsideWords } from './AsideWords.tsx'

test('words that found no place can be saved, and are there until they are discarded', async () => {
  let aside: readonly SetAside[] = []
  const one: SetAside = {
    draft: draftId('harbour'),
    card: { slug: 'HARBOUR', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false },
    at: instantAt(0),
    words: ['The crane ', 'fell.'],
    letGo: async () => {
      aside = []
    },
  }
  aside = [one]
  const saved: Blob[] = []
  // jsdom lends no addresses to blobs.
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => {} })
  const person = userEvent.setup()
  render(<AsideWords server={{ ...createMemoryKeeper(fakeClock()), aside: async () => aside }} />)
  expect((await screen.findByRole('region', { name: 'Words put aside' })).textContent).toContain('HARBOUR')
  expect(screen.queryByRole('button', { name: 'Discard: HARBOUR' }), 'before they are saved').toBeNull()
  await person.click(screen.getByRole('button', { name: 'Save as text: HARBOUR' }))
  await expect(saved[0]?.text()).resolves.toBe('The crane \n\nfell.')
  await person.click(screen.getByRole('button', { name: 'Discard: HARBOUR' }))
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull())
  expect(document.activeElement?.textContent).toBe('No words are put aside any more.')
})

test('a keeper that holds nothing for another shows nothing', () => {
  const { container } = render(<AsideWords server={createMemoryKeeper(fakeClock())} />)
  expect(container.textContent).toBe('')
})

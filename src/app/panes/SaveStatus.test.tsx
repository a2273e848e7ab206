import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { SaveState } from '~/desk'
import type { Keeper } from '~/drafts'
import { instant } from './itemInTest.ts'
import { SaveStatus } from './SaveStatus.tsx'

function shown(save: SaveState, where: Keeper['where'] = 'this device') {
  const done: string[] = []
  render(
    <SaveStatus save={save} where={where} onTryAgain={() => done.push('tried')} onCopy={() => done.push('copied')} />,
  )
  const status = screen.getByRole('status')
  return { done, said: status.textContent, live: status.getAttribute('aria-live') }
}

const at = instant(new Date(2016, 9, 2, 14, 22).toISOString())

test('a save tells its time and where the words are, and is not spoken', () => {
  expect(shown({ kind: 'saved', at })).toEqual({ done: [], said: 'Saved on this device 14:22', live: 'off' })
})

test('a browser that forgets says so', () => {
  expect(shown({ kind: 'saved', at }, 'this browser session').said).toBe('Saved in this browser session only 14:22')
  expect(screen.getByText('in this browser session only').className).not.toContain('visuallyHidden')
})

test('what the newsroom’s server has is saved, without a word more', () => {
  expect(shown({ kind: 'saved', at }, 'the server').said).toBe('Saved 14:22')
  expect(screen.getByText('14:22').title).toBe('Saved on the server')
})

test('a save under way is not spoken either', () => {
  expect(shown({ kind: 'saving' })).toEqual({ done: [], said: 'Saving…', live: 'off' })
})

test('words that wait on this device for the network say so, calmly', () => {
  const { said, live } = shown({ kind: 'held', at, why: 'offline' }, 'the server')
  expect(said).toBe('Saved on this device 14:22, waiting for the network')
  expect(live).toBe('off')
  expect(screen.queryByRole('button')).toBe(null)
})

test('words that are not saved are spoken of, with what to do', async () => {
  const { done, said, live } = shown({ kind: 'unsaved', why: 'full' })
  expect(said).toBe('Not saved. This browser has no room left. Copy your text or try again.')
  expect(live).toBe('polite')
  const person = userEvent.setup()
  await person.click(screen.getByRole('button', { name: 'Copy text' }))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  expect(done).toEqual(['copied', 'tried'])
})

test('what a server did is said of the server, and what it refused is not tried again', () => {
  expect(shown({ kind: 'unsaved', why: 'refused' }, 'the server').said).toBe(
    'Not saved. The server refuses this. Copy your text and open the story again.',
  )
})

test('a draft open for reading says why', () => {
  expect(shown({ kind: 'read-only', why: 'newer' }).said).toMatch(/^Saved by a newer Stet\. Open for reading/)
})

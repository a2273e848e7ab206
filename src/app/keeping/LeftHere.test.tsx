import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { beginDraft, createMemoryKeeper, type Keeper, type World } from '~/drafts'
import { type BlockId, emptyStory, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { LeftHere } from './LeftHere.tsx'

type Change = (keeper: Keeper) => Partial<Keeper>

async function shown(slugs: readonly string[], change: Change = () => ({})) {
  let ids = 0
  const clock = fakeClock()
  const world: World = { clock, newId: () => `id-${++ids}`, who: { id: 'dana', name: 'Dana Ruiz' } }
  const [device, server] = [createMemoryKeeper(clock), createMemoryKeeper(clock)]
  for (const slug of slugs) {
    const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId)
    await beginDraft(device, world, { story: { ...story, slug } })
    await clock.pass(1000)
  }
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  let moved = 0
  const { container } = render(
    <QueryClientProvider client={queries}>
      <LeftHere device={device} server={{ ...server, ...change(server) }} onMoved={() => moved++} />
    </QueryClientProvider>,
  )
  const onServer = async () => {
    const listed = await server.list({ limit: 500 })
    return listed.kind === 'shelf' ? listed.drafts.map(({ card }) => card.slug).toSorted() : listed.kind
  }
  return { container, person: userEvent.setup(), onServer, moved: () => moved }
}

test('stories that are on this device only are counted, and all are sent', async () => {
  const { person, onServer, moved } = await shown(['A', 'B', 'C'])
  expect(
    await screen.findByRole('button', { name: '3 stories are on this device only.', expanded: false }),
  ).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Send them to the server' }))
  const done = await screen.findByText('Sent. No story is on this device only.')
  await waitFor(() => expect(document.activeElement).toBe(done))
  expect([await onServer(), moved()]).toEqual([['A', 'B', 'C'], 1])
})

test('one is sent by itself, and the focus goes to one that is left', async () => {
  const { person, onServer } = await shown(['A', 'B'])
  await person.click(await screen.findByRole('button', { name: '2 stories are on this device only.' }))
  await person.click(screen.getByRole('button', { name: 'Send B' }))
  await screen.findByRole('button', { name: '1 story is on this device only.' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send A' })))
  expect(await onServer()).toEqual(['B'])
})

test('a server that cannot be reached is said, and the stories stay', async () => {
  const { person, onServer } = await shown(['A', 'B'], () => ({
    append: async () => ({ kind: 'failed', problem: 'offline' }),
  }))
  await person.click(await screen.findByRole('button', { name: 'Send them to the server' }))
  const why = 'The server cannot be reached. What was not sent is still on this device.'
  expect((await screen.findAllByText(why)).length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: '2 stories are on this device only.' })).toBeTruthy()
  expect(await onServer()).toEqual([])
})

test('all are sent, also those that the list has not come to', async () => {
  const slugs = Array.from({ length: 103 }, (_, nth) => `S${1000 + nth}`)
  const { person, onServer, moved } = await shown(slugs)
  await person.click(await screen.findByRole('button', { name: 'Send them to the server' }))
  await screen.findByText('Sent. No story is on this device only.', {}, { timeout: 10_000 })
  expect([await onServer(), moved()]).toEqual([slugs, 1])
}, 20_000)

test('a story that the server refuses is named and holds up no other', async () => {
  const { person, onServer } = await shown(['A', 'B', 'C'], (server) => ({
    append: async (...asked) =>
      asked[3].slug === 'C' ? { kind: 'failed', problem: 'refused' } : server.append(...asked),
  }))
  await person.click(await screen.findByRole('button', { name: 'Send them to the server' }))
  await screen.findByText('2 stories sent to the server. C: The server would not take it. It is still on this device.')
  expect(screen.getByRole('button', { name: '1 story is on this device only.' })).toBeTruthy()
  expect(await onServer()).toEqual(['A', 'B'])
})

test('of several that stay the first is named and the others are counted', async () => {
  const { person } = await shown(['A', 'B', 'C'], () => ({
    append: async () => ({ kind: 'failed', problem: 'refused' }),
  }))
  await person.click(await screen.findByRole('button', { name: 'Send them to the server' }))
  const says = 'C: The server would not take it. It is still on this device. 2 more were not sent: the list says why.'
  expect(await screen.findByText(says)).toBeTruthy()
})

test('nothing is said where no story is left', async () => {
  const { container } = await shown([])
  await waitFor(() => expect(container.textContent).toBe(''))
})

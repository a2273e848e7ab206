import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { emptyStory, richText, type Story } from '~/story'
import { deskInTest } from './deskInTest.tsx'
import { GateButton } from './GateButton.tsx'
import { blockId, item, jerusalem } from './itemInTest.ts'

const first = blockId('first')

const blank = emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, first)
const written: Story = {
  ...blank,
  headline: richText('Harbour shut'),
  body: [{ kind: 'paragraph', id: first, text: richText('“Words 0.”') }],
}

function shown(states: readonly ('unreviewed' | 'queried' | 'stet')[], story = written) {
  const done: string[] = []
  const { Room } = deskInTest(
    states.map((state, nth) => item({ words: `“Words ${nth}.”`, state, block: first })),
    { story },
  )
  render(
    <GateButton
      onReveal={({ wording }) => done.push(wording.words)}
      onGo={(block) => done.push(block)}
      onPublish={() => done.push('published')}
    />,
    { wrapper: Room },
  )
  return { done, person: userEvent.setup() }
}

test('a closed gate says how many are open, lists each with its place, and goes there', async () => {
  const { done, person } = shown(['unreviewed', 'stet', 'queried'])
  await person.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Publish, 2 open' }))
  await person.keyboard('{Enter}')
  const list = await screen.findByRole('list', { name: 'Before publishing' })
  expect(within(list).getAllByRole('button')).toEqual([
    within(list).getByRole('button', { name: 'Unreviewed: “Words 0.” Paragraph 1 · Adham Sahloul' }),
    within(list).getByRole('button', { name: 'Queried: “Words 2.” Paragraph 1 · Adham Sahloul' }),
  ])
  await person.click(within(list).getByRole('button', { name: /Queried: “Words 2.”/ }))
  expect(done).toEqual(['“Words 2.”'])
  expect(screen.queryByRole('list')).toBeNull()
})

test('when everything stands the gate is open, and publishes', async () => {
  const { done, person } = shown(['stet'])
  await person.click(screen.getByRole('button', { name: 'Publish' }))
  expect(await screen.findByText('Everything stands.')).toBeTruthy()
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Publish' }))
  expect(done).toEqual(['published'])
})

test('an empty story does not pass, and each line goes where something is to be written', async () => {
  const { done, person } = shown([], blank)
  for (const [name, place] of [
    [/^No headline/, 'headline'],
    [/^No words/, 'first'],
  ] as const) {
    await person.click(screen.getByRole('button', { name: 'Publish, 2 open' }))
    await person.click(
      within(await screen.findByRole('list', { name: 'Before publishing' })).getByRole('button', { name }),
    )
    expect(done.at(-1)).toBe(place)
  }
  expect(done).not.toContain('published')
})

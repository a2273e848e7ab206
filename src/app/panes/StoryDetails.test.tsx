import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { emptyStory, type StoryFacts } from '~/story'
import { blockId, instant, jerusalem } from './itemInTest.ts'
import { StoryDetails } from './StoryDetails.tsx'

const story: StoryFacts = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, blockId('p')),
  slug: 'ALEPPO',
  publishAt: instant('2016-10-02T18:20:00Z'),
}

async function shown() {
  const set: unknown[] = []
  render(
    <Suspense>
      <StoryDetails story={story} onSet={(name, value) => set.push([name, value])} onClose={() => set.push('closed')} />
    </Suspense>,
  )
  await screen.findByRole('dialog', { name: 'Story details' })
  await screen.findByLabelText('Date')
  return { set, person: userEvent.setup() }
}

test('a fact is set once, when the writer leaves its field, and only if it is another', async () => {
  const { set, person } = await shown()
  await person.type(screen.getByRole('textbox', { name: 'Slug' }), '-army{Enter}')
  await person.type(screen.getByRole('textbox', { name: 'Keywords' }), 'Syria, , war')
  await person.click(screen.getByRole('textbox', { name: 'Section' }))
  await person.tab()
  expect(set).toEqual([
    ['slug', 'ALEPPO-ARMY'],
    ['keywords', ['Syria', 'war']],
  ])
})

test('a language of the other direction turns the story', async () => {
  const { set, person } = await shown()
  await person.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Hebrew')
  expect(set).toEqual([
    ['language', 'he'],
    ['direction', 'rtl'],
  ])
})

test('any other language is set by its tag, and a tag that is none is told', async () => {
  const { set, person } = await shown()
  await person.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Other')
  const tag = screen.getByRole('textbox', { name: 'Language tag' })
  await person.clear(tag)
  await person.type(tag, 'x')
  await person.tab()
  expect(screen.getByText(/is not a language tag/)).toBeTruthy()
  await person.clear(tag)
  await person.type(tag, 'pt-br')
  await person.tab()
  expect(set).toEqual([['language', 'pt-BR']])
})

test('the publish time is what a clock in the story’s zone shows', async () => {
  const { set, person } = await shown()
  expect(screen.getByLabelText('Date')).toHaveProperty('value', '2016-10-02')
  const time = screen.getByLabelText('Time')
  expect(time).toHaveProperty('value', '21:20')
  await person.clear(time)
  await person.type(time, '06:00')
  await person.click(screen.getByRole('button', { name: 'Clear' }))
  expect(set).toEqual([
    ['publishAt', instant('2016-10-02T03:00:00Z')],
    ['publishAt', null],
  ])
})

test('an embargo is set and lifted by itself', async () => {
  const { set, person } = await shown()
  await person.type(screen.getByLabelText('Embargo date'), '2016-10-03')
  await person.type(screen.getByLabelText('Embargo time'), '06:00')
  expect(set.at(-1)).toEqual(['embargo', instant('2016-10-03T03:00:00Z')])
  expect(screen.getByRole('button', { name: 'No embargo' }).hasAttribute('disabled')).toBe(true)
})

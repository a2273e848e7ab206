import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Answer, Proposal } from '~/interchange'
import { ProposedStructure } from './ProposedStructure.tsx'

const photo: Proposal = {
  id: 'photo',
  kind: 'photo',
  says: 'A photo, credit Reuters.',
  paragraphs: [0, 1],
  makes: { kind: 'photo', caption: 'Supplies', credit: 'Reuters', alt: '' },
}
const note: Proposal = {
  id: 'note',
  kind: 'note',
  says: 'A note to readers.',
  paragraphs: [4],
  makes: { kind: 'note', purpose: 'reader', words: 'Times are local.' },
}
const line: Proposal = {
  id: 'line',
  kind: 'headline',
  says: 'The first line can be read two ways.',
  paragraphs: [2],
  makes: null,
  question: 'What is “Aleppo”?',
  choices: [
    { id: 'headline', label: 'The headline', makes: { kind: 'title', field: 'headline', words: 'Aleppo' } },
    { id: 'text', label: 'Text', makes: null },
  ],
}

function shown(proposals: readonly Proposal[]) {
  const done: (string | [string, Answer])[] = []
  const Card = () => {
    const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
    return (
      <ProposedStructure
        proposals={proposals}
        answers={answers}
        onAnswer={(id, answer) => {
          done.push([id, answer])
          setAnswers(new Map(answers).set(id, answer))
        }}
        onAcceptAll={() => done.push('accepted')}
        onKeepAsPasted={() => done.push('kept')}
      />
    )
  }
  render(<Card />)
  return { done, person: userEvent.setup() }
}

test('everything is accepted, or left as pasted, in one action', async () => {
  const { done, person } = shown([photo, note])
  expect(screen.getByRole('group', { name: 'Proposed structure' })).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Accept all' }))
  await person.click(screen.getByRole('button', { name: 'Keep as pasted' }))
  expect(done).toEqual(['accepted', 'kept'])
})

test('a proposal that is refused is not counted among those to accept', async () => {
  const { done, person } = shown([photo, note])
  await person.click(screen.getByRole('checkbox', { name: 'A note to readers.' }))
  expect(done).toEqual([['note', { kind: 'refused' }]])
  expect(screen.getByRole('button', { name: 'Accept 1' })).toBeTruthy()
  await person.click(screen.getByRole('checkbox', { name: 'A note to readers.' }))
  expect(done[1]).toEqual(['note', { kind: 'accepted' }])
  expect(screen.getByRole('button', { name: 'Accept all' })).toBeTruthy()
})

test('nothing can be accepted when everything is refused', async () => {
  const { person } = shown([note])
  await person.click(screen.getByRole('checkbox', { name: 'A note to readers.' }))
  expect(screen.getByRole('button', { name: 'Accept 0' })).toHaveProperty('disabled', true)
})

test('what is ambiguous is asked, and nothing is chosen beforehand', async () => {
  const { done, person } = shown([photo, line])
  expect(screen.getByRole('radiogroup', { name: 'What is “Aleppo”?' })).toBeTruthy()
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  await person.click(screen.getByRole('radio', { name: 'The headline' }))
  expect(done).toEqual([['line', { kind: 'chosen', choice: 'headline' }]])
  expect(screen.getByRole('radio', { name: 'The headline', checked: true })).toBeTruthy()
})

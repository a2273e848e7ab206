import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { chainProblems } from '~/review'
import { Announcer } from '~/ui'
import { blockId, chain, instant, jerusalem } from '../itemInTest.ts'
import { type ChainDraft, linkOf } from './chainDraft.ts'
import { ChainEditor } from './ChainEditor.tsx'

const names = ['Syrian army', 'SANA', 'Reuters']

function shown(line: string, more: Partial<ChainDraft> & { readonly at?: number } = {}) {
  const { at = 0, ...rest } = more
  const first = { steps: chain(line).map((link, nth) => ({ ...link, id: blockId(`s${nth}`) })), ...rest }
  const done: string[] = []
  let now: ChainDraft = first
  const Place = () => {
    const [draft, setDraft] = useState<ChainDraft>(first)
    now = draft
    let made = draft.steps.length
    return (
      <ChainEditor
        draft={draft}
        onChange={setDraft}
        at={at}
        isChanged={draft !== first}
        names={names}
        kindOf={(name) => (name === 'SANA' ? 'state media' : undefined)}
        problems={chainProblems(draft.steps)}
        distance="Third hand"
        generated={draft.credit === undefined ? undefined : `${draft.steps.length} steps`}
        zone={jerusalem}
        newId={() => blockId(`new${made++}`)}
        onSave={() => done.push('saved')}
        onClose={() => done.push('closed')}
        onDiscard={() => done.push('discarded')}
      />
    )
  }
  render(
    <>
      <Announcer />
      <Place />
    </>,
  )
  const step = (nth: number) => within(screen.getByRole('group', { name: `Step ${nth}` }))
  const person = userEvent.setup()
  return {
    done,
    step,
    person,
    /** Puts words into a field at once: letter by letter each draws the whole chain. */
    fill: async (field: HTMLElement, words: string) => {
      field.focus()
      await person.paste(words)
    },
    name: (nth: number) => step(nth).getByRole('combobox', { name: 'Name' }),
    links: () => now.steps.map(linkOf),
    draft: () => now,
  }
}

const army = 'said by: Syrian army > carried by: SANA > quoted by: Reuters'

test('each step has its role and its name, and the first without a name can have the focus', () => {
  const { step, name } = shown('said by: Syrian army > carried by: ', { at: 1 })
  expect(step(1).getByRole('combobox', { name: 'Role' })).toHaveProperty('value', 'said by')
  expect(name(1)).toHaveProperty('value', 'Syrian army')
  expect(document.activeElement).toBe(name(2))
  expect(screen.getByText('Third hand')).toBeTruthy()
})

test('Enter goes from name to name and then to saving; Ctrl Enter saves anywhere; Escape leaves', async () => {
  const { person, name, done } = shown('said by: Syrian army > carried by: SANA')
  expect(document.activeElement).toBe(name(1))
  await person.keyboard('{Enter}')
  expect(document.activeElement).toBe(name(2))
  await person.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save chain' }))
  await person.keyboard('{Control>}{Enter}{/Control}{Escape}')
  expect(done).toEqual(['saved', 'closed'])
})

test('a name that is known is taken from the list with its kind, and any other may be written', async () => {
  const { person, name, links } = shown('said by: > carried by: ')
  await person.paste('A neighbour')
  await person.click(name(2))
  await person.keyboard('san{ArrowDown}{Enter}')
  expect(links()).toEqual([
    { role: 'said by', name: 'A neighbour', doubtful: false },
    { role: 'carried by', name: 'SANA', doubtful: false, kind: 'state media' },
  ])
})

test('Escape closes a list of names first', async () => {
  const { person, done } = shown('said by: ')
  const around: string[] = []
  document.addEventListener('keydown', ({ key }) => around.push(key))
  await person.keyboard('re')
  expect(screen.getByRole('option', { name: 'Reuters' })).toBeTruthy()
  await person.keyboard('{Escape}')
  expect({ done, around }).toEqual({ done: [], around: [] })
  await person.keyboard('{Escape}')
  expect(done).toEqual(['closed'])
})

test('a step is added with the role that comes next, and its name has the focus', async () => {
  const { person, name, links } = shown('said by: Syrian army > carried by: SANA')
  await person.click(screen.getByRole('button', { name: 'Add step' }))
  expect(document.activeElement).toBe(name(3))
  await person.paste('Reuters')
  expect(links()).toEqual(chain(army))
})

test('steps change places by button, and the button that was pressed keeps the focus', async () => {
  const { person, step, links } = shown(army)
  await person.click(step(3).getByRole('button', { name: 'Move up' }))
  expect(links()).toEqual(chain('said by: Syrian army > quoted by: Reuters > carried by: SANA'))
  expect(document.activeElement).toBe(step(2).getByRole('button', { name: 'Move up' }))
  expect(screen.getByRole('status').textContent).toBe('Reuters is now step 2 of 3.')
  await person.keyboard('{Enter}')
  expect(document.activeElement).toBe(step(1).getByRole('button', { name: 'Move down' }))
})

test('where a step is removed, the focus goes to the one that follows, at last to adding one', async () => {
  const { person, step, name, links } = shown('said by: Syrian army > carried by: SANA')
  await person.click(step(1).getByRole('button', { name: 'Remove' }))
  expect(links()).toEqual(chain('carried by: SANA'))
  expect(document.activeElement).toBe(name(1))
  await person.click(step(1).getByRole('button', { name: 'Remove' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add step' }))
})

test('a contradiction is told beside its step and stops nobody', async () => {
  const { person, name, done } = shown('said by: SANA > carried by: Reuters > quoted by: SANA > quoted by: ')
  expect(name(3).getAttribute('aria-describedby')).toBe(screen.getByText(/The words come back to SANA/).id)
  expect(screen.getByText(/Nobody is named here/)).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Save chain' }))
  expect(done).toEqual(['saved'])
})

test('doubt, role, kind, place, time, link and language are said of a step', async () => {
  const { fill, person, step, links } = shown('said by: SANA')
  const more = step(1).getByRole('button', { name: 'More' })
  expect(more.getAttribute('aria-expanded')).toBe('false')
  await person.click(more)
  await person.selectOptions(step(1).getByRole('combobox', { name: 'Role' }), 'Quoted by')
  await person.click(step(1).getByRole('checkbox', { name: 'Doubtful' }))
  await person.selectOptions(step(1).getByRole('combobox', { name: 'Kind' }), 'State media')
  await fill(step(1).getByRole('textbox', { name: 'Where' }), 'Damascus')
  await person.type(await step(1).findByLabelText('Date'), '2016-10-02')
  expect(screen.getByText('Give both a date and a time, or neither.')).toBeTruthy()
  await person.type(step(1).getByLabelText('Time'), '21:20')
  await fill(step(1).getByRole('textbox', { name: 'Link' }), 'https://sana.sy/1')
  await fill(step(1).getByRole('textbox', { name: 'Language' }), 'AR')
  expect(links()).toEqual([
    {
      role: 'quoted by',
      name: 'SANA',
      doubtful: true,
      kind: 'state media',
      when: instant('2016-10-02T18:20:00Z'),
      place: 'Damascus',
      link: 'https://sana.sy/1',
      language: 'ar',
    },
  ])
  await person.click(more)
  expect(screen.getByText('State media · 2 Oct, 21:20 Jerusalem · Damascus · sana.sy · AR')).toBeTruthy()
})

test('an address nobody can be sent to and a tag of no language are told and not kept', async () => {
  const { fill, person, step, links } = shown('said by: SANA')
  await person.click(step(1).getByRole('button', { name: 'More' }))
  const link = await step(1).findByRole('textbox', { name: 'Link' })
  await fill(link, 'javascript:alert(1)')
  await fill(step(1).getByRole('textbox', { name: 'Language' }), 'arabic language')
  expect(link.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/Nobody can be sent to this address/)).toBeTruthy()
  expect(screen.getByText(/“arabic language” is not a language tag/)).toBeTruthy()
  expect(links()).toEqual(chain('said by: SANA'))
})

test('how far the words were checked is recorded with how', async () => {
  const { fill, person, draft } = shown('said by: SANA')
  const checked = screen.getByRole('combobox', { name: 'The words are' })
  await person.selectOptions(checked, 'Could not be verified')
  await fill(screen.getByRole('textbox', { name: 'What was tried' }), 'Called twice')
  expect(draft().verification).toEqual({ state: 'could not verify', how: 'Called twice' })
  await person.selectOptions(checked, 'Not recorded')
  expect(draft().verification).toBeUndefined()
})

test('the sentence of credit follows the chain, is written by hand, and follows the chain again', async () => {
  const { fill, person, draft } = shown('said by: SANA', { credit: '' })
  expect(screen.getByText('1 steps')).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Write it by hand' }))
  const field = screen.getByRole('textbox', { name: 'Published as' })
  expect(document.activeElement).toBe(field)
  await person.clear(field)
  await fill(field, 'The army, in a statement')
  expect(draft().credit).toBe('The army, in a statement')
  await person.click(screen.getByRole('button', { name: 'Use the generated one' }))
  expect(draft().credit).toBe('')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write it by hand' }))
})

test('what was changed can be discarded', async () => {
  const { person, done } = shown('said by: SANA')
  await person.click(screen.getByRole('button', { name: 'Close' }))
  await person.click(screen.getByRole('checkbox', { name: 'Doubtful' }))
  await person.click(screen.getByRole('button', { name: 'Discard changes' }))
  expect(done).toEqual(['closed', 'discarded'])
})

import { readFileSync } from 'node:fs'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { checkHouseText, type House, plainHouse } from '~/story'
import type { Effect } from './effectWords.ts'
import { HouseSettings, type HouseSettingsProps } from './HouseSettings.tsx'
import type { LoadedHouse } from './loadHouse.ts'

const ours = checkHouseText(readFileSync('public/house.json', 'utf8')).house ?? plainHouse

async function shown(loaded: LoadedHouse = { house: ours, problems: [] }, more: Partial<HouseSettingsProps> = {}) {
  const kept: (string | null)[] = []
  const downloaded: string[] = []
  let closed = 0
  render(
    <HouseSettings
      loaded={loaded}
      onKeep={(text) => kept.push(text) > 0}
      onDownload={(text) => downloaded.push(text)}
      onClose={() => closed++}
      {...more}
    />,
  )
  const dialog = within(await screen.findByRole('dialog', { name: 'House settings' }))
  const person = userEvent.setup()
  const go = (name: RegExp | string) =>
    person.click(within(dialog.getByRole('navigation')).getByRole('button', { name }))
  const save = () => person.click(dialog.getByRole('button', { name: 'Save on this device' }))
  const keptHouse = () => checkHouseText(kept.at(-1) ?? '').house
  return { dialog, person, go, save, kept, keptHouse, downloaded, closed: () => closed }
}

const put = async (person: ReturnType<typeof userEvent.setup>, field: HTMLElement, words: string) => {
  await person.clear(field)
  await person.click(field)
  await person.paste(words)
}

test('a setting is changed and kept when it is saved, and not before', async () => {
  const { dialog, person, save, kept, keptHouse } = await shown()
  expect(dialog.getByRole('button', { name: 'Save on this device' })).toHaveProperty('disabled', true)
  await put(person, dialog.getByRole('textbox', { name: 'Name' }), 'The Parallel')
  expect(kept).toEqual([])
  await save()
  expect(keptHouse()).toEqual({ ...ours, name: 'The Parallel' })
})

test('what is wrong is told beside its field, and nothing is kept until it is right', async () => {
  const { dialog, person, go, kept } = await shown()
  const zone = dialog.getByRole('combobox', { name: 'Time zone' })
  await put(person, zone, 'London')
  expect(zone.getAttribute('aria-invalid')).toBe('true')
  const described = (zone.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toContain('Is not a time zone such as “Europe/London”.')
  await go('Lengths')
  await person.click(dialog.getByRole('button', { name: 'To what has to be put right' }))
  expect(kept).toEqual([])
  expect(document.activeElement).toBe(dialog.getByRole('combobox', { name: 'Time zone' }))
  expect(dialog.getByText('One thing has to be put right.')).toBeTruthy()
})

test('an agency is added and taken away, and credits are shown the way they would be written', async () => {
  const { dialog, person, go, save, keptHouse } = await shown()
  await go('Agencies and credits')
  const rows = () => within(dialog.getByRole('list', { name: 'Agencies' })).getAllByRole('listitem')
  await person.click(dialog.getByRole('button', { name: 'Add an agency' }))
  await person.paste('Zeta Wire')
  await put(person, within(rows().at(-1) ?? document.body).getByRole('textbox', { name: /Also written/ }), 'ZETA; Zeta')
  await person.click(dialog.getByRole('button', { name: 'Remove UPI' }))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove ANSA')
  await put(person, dialog.getByRole('textbox', { name: 'How a credit is written' }), '{agency} – {creator}')
  await put(person, dialog.getByRole('textbox', { name: /Try a caption/ }), 'The harbour. Photo: Ida Corrow/ZETA')
  expect(dialog.getByText('Credit: Zeta Wire – Ida Corrow')).toBeTruthy()
  await save()
  const agencies: House['agencies'] = [
    ...ours.agencies.filter(({ name }) => name !== 'UPI'),
    { name: 'Zeta Wire', spellings: ['ZETA', 'Zeta'], kind: 'agency' },
  ]
  expect(keptHouse()).toEqual({ ...ours, agencies, creditPattern: '{agency} – {creator}' })
})

test('a rule has a level for each stage, and what that does to the story at hand is told', async () => {
  const effectOf = ({ rules }: House): Promise<Effect> =>
    Promise.resolve(
      rules.untranslated === undefined ? { blocks: 0, warnings: 3, hints: 1 } : { blocks: 3, warnings: 0, hints: 1 },
    )
  const { dialog, person, go, save, keptHouse } = await shown(undefined, { effectOf })
  await go('Rules')
  const rule = within(dialog.getByRole('group', { name: 'untranslated' }))
  await person.selectOptions(rule.getByRole('combobox', { name: 'At publishing' }), 'Block')
  expect(await dialog.findByText('This story: 3 blocks instead of none, no warnings instead of 3.')).toBeTruthy()
  await save()
  expect(keptHouse()?.rules).toEqual({ ...ours.rules, untranslated: { publish: 'block' } })
})

test('verbs, sources, editions, marks, lengths and desk heads are kept', async () => {
  const { dialog, person, go, save, keptHouse } = await shown()
  await go('Verbs of speech')
  await put(person, dialog.getByRole('textbox', { name: 'Verbs, between commas' }), 'tooted, sniped')
  await go('Sources')
  await person.click(dialog.getByRole('button', { name: 'Add a source' }))
  await person.paste('Dana Ruiz')
  await go('Editions')
  await person.click(dialog.getByRole('button', { name: 'Remove Jerusalem' }))
  await go('Quotation marks')
  await person.click(dialog.getByRole('button', { name: 'Remove the marks of “he”' }))
  await go('Lengths')
  await put(person, dialog.getByRole('textbox', { name: 'Headline, in characters' }), '60')
  await go('Desk heads')
  await put(person, dialog.getByRole('textbox', { name: /Desk heads/ }), 'Dana Ruiz\nAli Khan\n')
  await save()
  expect(keptHouse()).toEqual({
    ...ours,
    verbs: { en: ['tooted', 'sniped'] },
    sources: [...ours.sources, { name: 'Dana Ruiz', spellings: [] }],
    editions: ours.editions.filter(({ id }) => id !== 'jerusalem'),
    quotationMarks: { en: ours.quotationMarks['en'] },
    lengths: { ...ours.lengths, headline: 60 },
    deskHeads: ['Dana Ruiz', 'Ali Khan'],
  })
})

test('the room on paper is said as it is filled in, and emptied at once', async () => {
  const { dialog, person, go, save, keptHouse } = await shown()
  await go('Print')
  const field = (name: RegExp) => dialog.getByRole('textbox', { name })
  expect(dialog.getByText('A story has room for 88 lines, in 2 columns, each 48 mm wide and 171 mm deep.')).toBeTruthy()
  await put(person, field(/^Columns/), '3')
  expect(
    dialog.getByText('A story has room for 132 lines, in 3 columns, each 48 mm wide and 171 mm deep.'),
  ).toBeTruthy()
  await person.clear(field(/^Depth/))
  expect(field(/^Depth/).getAttribute('aria-invalid')).toBe('true')
  expect(dialog.queryByText(/A story has room/)).toBeNull()
  await person.click(dialog.getByRole('button', { name: 'Print nothing' }))
  expect(document.activeElement).toBe(field(/^Width/))
  expect(dialog.getByText('This house prints nothing: its preview has no print column.')).toBeTruthy()
  await save()
  const { print: _, ...others } = ours
  expect(keptHouse()).toEqual(others)
})

test('what pictures say in an export is chosen, with what that gives away', async () => {
  const { dialog, person, go, save, keptHouse } = await shown()
  await go('Pictures')
  expect(dialog.getByRole('radio', { name: /^Credit and rights/, checked: true })).toBeTruthy()
  await person.click(dialog.getByRole('radio', { name: /^Everything/ }))
  expect(dialog.getByText(/They can give a source away\.$/)).toBeTruthy()
  await save()
  expect(keptHouse()).toEqual({ ...ours, pictureMetadata: 'everything' })
})

test('a language with two rows is told in both, since only one could be kept', async () => {
  const { dialog, person, go, kept } = await shown()
  await go('Verbs of speech')
  await person.click(dialog.getByRole('button', { name: 'Add a language' }))
  await person.paste('en')
  expect(dialog.getAllByText('Has two rows here, and only one can be kept.')).toHaveLength(2)
  await person.click(dialog.getByRole('button', { name: 'To what has to be put right' }))
  expect(kept).toEqual([])
})

test('the file is checked as it is typed, and a mistake leads to its line', async () => {
  const { dialog, person, go, save, keptHouse, downloaded } = await shown()
  await go('As a file')
  const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'house.json' })
  const good = field.value
  await put(person, field, good.replace('"name": "The Meridian",', '"name": "The Meridian"'))
  const mistake = dialog.getByRole('button', { name: /^Line 5, column 3/ })
  expect(mistake.textContent).toBe('Line 5, column 3 the file is not JSON. A comma is missing before this.')
  await person.click(mistake)
  expect(document.activeElement).toBe(field)
  expect(field.value.slice(field.selectionStart)).toMatch(/^"language"/)
  await go('Rules')
  expect(dialog.getByRole('heading', { name: 'As a file' })).toBeTruthy()
  expect(dialog.getByText(/The file has to be put right/)).toBeTruthy()
  await put(person, field, good.replace('"name": "The Meridian"', '"name": "Us", "rulez": 1'))
  expect(
    dialog.getByRole('button', { name: /rulez is no setting of Stet and was left out; did you mean “rules”\?/ }),
  ).toBeTruthy()
  await person.click(dialog.getByRole('button', { name: 'Download house.json' }))
  expect(downloaded).toEqual([field.value])
  await save()
  expect(keptHouse()).toEqual({ ...ours, name: 'Us' })
})

test('a file is opened in place of what is there', async () => {
  const { dialog, person, go, save, keptHouse } = await shown()
  await go('As a file')
  const file = new File(
    [JSON.stringify({ version: 1, name: 'Us', language: 'he', zone: 'UTC', agencies: [] })],
    'house.json',
  )
  const [chosen] = document.querySelectorAll<HTMLInputElement>('input[type="file"]')
  if (chosen === undefined) throw new Error('There is nowhere to open a file')
  await person.upload(chosen, new File([await file.text()], 'house.json', { type: 'application/json' }))
  await waitFor(() =>
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'house.json' }).value).toContain('"Us"'),
  )
  await save()
  expect(keptHouse()).toEqual({ ...plainHouse, name: 'Us', language: 'he' })
})

test('changes are not lost by closing: it asks', async () => {
  const { dialog, person, closed } = await shown()
  await put(person, dialog.getByRole('textbox', { name: 'Name' }), 'Us')
  await person.keyboard('{Escape}')
  expect(closed()).toBe(0)
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Go on editing' }))
  await person.keyboard('{Enter}')
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Us')
  await person.click(dialog.getByRole('button', { name: 'Cancel' }))
  await person.click(dialog.getByRole('button', { name: 'Throw them away' }))
  expect(closed()).toBe(1)
})

test('without changes it closes at once', async () => {
  const { person, closed } = await shown()
  await person.keyboard('{Escape}')
  await waitFor(() => expect(closed()).toBe(1))
})

test('a device with settings of its own can go by the newsroom’s file again', async () => {
  const { dialog, person, save, kept } = await shown({
    house: { ...ours, name: 'My desk' },
    newsroom: ours,
    problems: [],
  })
  await person.click(dialog.getByRole('button', { name: 'Use the newsroom’s file again' }))
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('The Meridian')
  expect(kept).toEqual([])
  await save()
  expect(kept).toEqual([null])
})

test('a device that keeps nothing says so, and what is wrong with the newsroom’s file stands above', async () => {
  const problem = 'house.json, line 3, column 3: name must not be empty.'
  const { dialog, person, save } = await shown({ house: ours, problems: [problem] }, { onKeep: () => false })
  expect(dialog.getByText(problem)).toBeTruthy()
  await put(person, dialog.getByRole('textbox', { name: 'Name' }), 'Us')
  await save()
  expect(dialog.getByText(/This browser keeps no settings on this device/)).toBeTruthy()
})

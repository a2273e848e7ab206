import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import {
  createMemoryKeeper,
  createRefuge,
  type DraftId,
  draftId,
  entryId,
  type Happening,
  type Keeper,
  versionAt,
} from '~/drafts'
import type { Since } from '~/preview'
import { docFromStory, emptyStory, plainHouse } from '~/story'
import { Announcer } from '~/ui'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { AppContext } from '../../AppContext.ts'
import { deskInTest } from '../../panes/deskInTest.tsx'
import { blockId, instant, jerusalem, noa } from '../../panes/itemInTest.ts'
import { ChangesSince } from './ChangesSince.tsx'
import { useSides } from './useSides.ts'
import { useVersion } from './useVersion.ts'

const story = emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('first'))
const card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const happenings: readonly Happening[] = [
  { kind: 'began', doc: docFromStory(story).toJSON() },
  { kind: 'named', version: versionAt(1), name: 'Sent to desk' },
]
const asWritten = {}
const pictures = {
  address: async () => null,
  addressNow: () => null,
  subscribe: () => () => {},
  close: () => {},
}

/** The choice beside a draft that began and got a name; its keeper may answer in its own way when a version is opened. */
async function show(openVersion?: (open: Keeper['open']) => Keeper['open']) {
  const kept = createMemoryKeeper(fakeClock())
  const draft: DraftId = draftId(`draft ${Math.random()}`)
  const entries = happenings.map((what, at) => ({
    id: entryId(`e${at}`),
    schema: 1,
    by: noa,
    at: instant(`2016-10-02T10:0${at}:00Z`),
    what,
  }))
  await kept.append(draft, versionAt(0), entries, card)
  const keeper = openVersion === undefined ? kept : { ...kept, open: openVersion(kept.open) }
  const { desk, store, Room } = deskInTest([], { story, version: versionAt(2) })
  Object.assign(desk, { draft })
  const { beside } = createRefuge(kept, async () => kept)
  const keeping = { by: { kind: 'this device' }, isShared: false } as const
  const world = { keeper, keeping, beside, who: noa, house: new Promise<never>(() => {}) }
  const House = ({ children }: { readonly children: ReactNode }) => (
    <AppContext value={world}>
      <Room>
        {children}
        <Announcer />
      </Room>
    </AppContext>
  )
  const atHand = { get: () => store.getState().story, subscribe: store.subscribe }
  const Choice = () => {
    const [since, setSince] = useState<Since | null>(null)
    const read = useVersion(since === null ? null : versionAt(since.version))
    const { changes } = useSides(atHand, pictures, plainHouse, asWritten, read)
    return <ChangesSince since={since} read={read} changes={changes} onSince={setSince} />
  }
  await act(async () => {
    render(<Choice />, { wrapper: House })
  })
  return store
}

async function choose() {
  const option = await screen.findByRole('option', { name: /^Sent to desk/ })
  await userEvent.selectOptions(screen.getByLabelText('Changes since'), option)
}

test('how much is different is said once aloud, and follows the text where it is read', async () => {
  const store = await show()
  await choose()
  const none = 'Nothing on the page has changed since Sent to desk.'
  expect(await screen.findAllByText(none)).toHaveLength(2)
  const headline = [{ text: 'Ferry is late', marks: [] }]
  act(() => store.setState({ story: { ...story, headline } }))
  expect(screen.getAllByText('1 block changed since Sent to desk.')).toHaveLength(1)
  expect(screen.getAllByText(none).map(({ tagName }) => tagName)).toEqual(['SPAN'])
})

test('while a version is fetched that is said', async () => {
  await show((open) => (draft, from, upTo) => (upTo === undefined ? open(draft, from) : new Promise(() => {})))
  await choose()
  expect(await screen.findByText('Fetching that version…')).toBeTruthy()
})

test('what happened is said where a version cannot be read, and what to do', async () => {
  await show(
    (open) => async (draft, from, upTo) =>
      upTo === undefined ? open(draft, from) : { kind: 'failed', problem: 'unavailable' },
  )
  await choose()
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe(
    'That version could not be read. This browser does not open its storage. Try again in a while.',
  )
})

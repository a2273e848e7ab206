import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createScrollLink } from '~/ui'
import { lookFirst, type PreviewLook } from './look.ts'
import { overlayChoices } from './overlays/overlayChoices.ts'
import type { ChangeSource } from './overlays/pageChanges.ts'
import type { PreviewPage } from './page.ts'
import { PreviewPane } from './PreviewPane.tsx'
import { cardSourceInTest } from './cards/cardsInTest.ts'
import { textSourceInTest } from './texts/textsInTest.ts'
import { PreviewStage } from './PreviewStage.tsx'
import { stresses } from './stress/stresses.ts'

// jsdom has no layout: what is observed is in sight and 550 px wide.
class Sight {
  static seen = true
  readonly #heard: (entries: unknown[]) => void
  constructor(heard: (entries: unknown[]) => void) {
    this.#heard = heard
  }
  observe() {
    this.#heard([{ isIntersecting: Sight.seen, contentRect: { width: 550, height: 700 } }])
  }
  disconnect() {}
}

beforeEach(() => {
  Sight.seen = true
  vi.stubGlobal('IntersectionObserver', Sight)
  vi.stubGlobal('ResizeObserver', Sight)
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})

const first: PreviewPage = {
  lang: 'en',
  dir: 'ltr',
  title: 'Ferry',
  css: '',
  parts: [
    { id: 'header', html: '<header data-block="header"><h1 data-block="headline">Ferry is late</h1></header>' },
    { id: 'a', html: '<p data-block="a">“It will come,” she said.</p>' },
  ],
}

const fits = { says: 'Attributions kept', isWrong: false }

function sourceOf(page: PreviewPage) {
  let now = page
  const heard = new Set<() => void>()
  return {
    get: () => now,
    subscribe: (hear: () => void) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    say: (page: PreviewPage) => {
      now = page
      for (const hear of heard) hear()
    },
    listeners: () => heard.size,
  }
}

const frames = () => screen.getAllByTitle<HTMLIFrameElement>(/^Preview: /)
/** jsdom does not open `srcdoc` by itself. */
function open() {
  for (const frame of frames()) {
    const page = new DOMParser().parseFromString(frame.srcdoc, 'text/html')
    frame.contentDocument?.documentElement.replaceWith(page.documentElement)
    fireEvent.load(frame)
  }
}
const words = () => frames().map((frame) => frame.contentDocument?.querySelector('article')?.textContent)

const reader = { ...sourceOf(first), verdict: () => fits, atRest: () => () => {} }
const marks = { get: () => [], subscribe: () => () => {} }

const changes: ChangeSource = {
  get: () => ({ blocks: new Map([['a', { is: 'changed' as const, words: [] }]]), gone: new Map(), count: 1 }),
}
const since = { version: 3, name: 'Sent to desk', asOf: 'As of Sent to desk, 14:22 Jerusalem' }

function show(page = first, look: Partial<PreviewLook> = {}) {
  const source = sourceOf(page)
  const picked: string[] = []
  const onPick = (block: string) => picked.push(block)
  const link = createScrollLink()
  const Stage = () => {
    const [now, setNow] = useState({ ...lookFirst, ...look })
    return (
      <PreviewStage
        source={source}
        marks={marks}
        changes={now.since === null ? null : changes}
        editions={null}
        versions={null}
        cards={cardSourceInTest()}
        reader={reader}
        newsletter={reader}
        feed={reader}
        texts={textSourceInTest()}
        link={link}
        onPick={onPick}
        look={now}
        onLook={setNow}
      />
    )
  }
  const shown = render(<Stage />)
  open()
  return { source, picked, ...shown }
}

test('both frames are sandboxed without scripts and show the page, then each change to it', async () => {
  const { source } = show()
  expect(frames().map((frame) => [frame.title, frame.getAttribute('sandbox')])).toEqual([
    ['Preview: Desktop', 'allow-same-origin'],
    ['Preview: Phone', 'allow-same-origin'],
  ])
  const before = 'Ferry is late“It will come,” she said.'
  await waitFor(() => expect(words()).toEqual([before, before]))
  source.say({ ...first, parts: first.parts.slice(0, 1) })
  await waitFor(() => expect(words()).toEqual(['Ferry is late', 'Ferry is late']))
})

test('the true width and the scale are said', () => {
  show()
  expect(['Desktop preview', 'Phone preview'].map((name) => screen.getByRole('region', { name }).textContent)).toEqual([
    expect.stringContaining('Desktop 1100 px, shown at 50%'),
    expect.stringContaining('Phone 390 px, shown at 100%'),
  ])
})

test('who goes to a layout from elsewhere stands on its choice, and is left alone afterwards', async () => {
  show(first, { layout: 'phone', isGoneTo: true })
  const choice = screen.getByRole('radio', { name: 'Phone' })
  expect(document.activeElement).toBe(choice)
  choice.blur()
  fireEvent.click(screen.getByRole('radio', { name: 'Wire text' }))
  await screen.findByRole('region', { name: 'Wire text preview' })
  expect(document.activeElement).toBe(document.body)
})

test('on a phone the choices are folded into a line that says what is chosen, and who goes to a layout stands on it', () => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(max-width: 760px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  show(first, { layout: 'phone', isGoneTo: true, dark: true })
  const line = screen.getByText('Phone · Dark page').closest('summary')
  expect(line?.textContent).toBe('Show as: Phone · Dark page')
  expect(document.activeElement).toBe(line)
  expect(document.getElementById(line?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Fits')
  const choices = within(screen.getByRole('region', { name: 'Preview choices' }))
  const fold = choices.getAllByRole('group')[0]
  expect(fold?.hasAttribute('open')).toBe(false)
  fold?.setAttribute('open', '')
  fireEvent.click(choices.getByRole('radio', { name: 'Wire text' }))
  expect(line?.textContent).toBe('Show as: Wire text · Dark page')
})

test('frames out of sight are left alone', async () => {
  Sight.seen = false
  const asked = vi.fn<() => PreviewPage>(() => first)
  render(<PreviewPane source={{ ...sourceOf(first), get: asked }} link={createScrollLink()} onPick={() => undefined} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(asked).not.toHaveBeenCalled()
})

test('a page with nothing in it says what will appear', async () => {
  show({ ...first, parts: [{ id: 'header', html: '<header data-block="header"></header>' }] })
  expect(await screen.findAllByText('Nothing to read yet')).toHaveLength(2)
})

test('the keyboard picks a block from the list, which is empty until it is focused', async () => {
  const { picked } = show()
  await waitFor(() => expect(words()[0]).toContain('Ferry'))
  const list = screen.getByRole('listbox', { name: 'Blocks of the Desktop page; Enter edits' })
  const names = () =>
    within(list)
      .queryAllByRole('option')
      .map(({ textContent }) => textContent)
  expect(names()).toEqual([])
  fireEvent.focus(list)
  expect(names()).toEqual(['Edit headline: Ferry is late', 'Edit paragraph: “It will come,” she said.'])
  fireEvent.change(list, { target: { value: '1' } })
  fireEvent.keyDown(list, { key: 'Enter' })
  expect(picked).toEqual(['a'])
})

test('without “Click to edit” no block can be picked', async () => {
  const { picked } = show()
  await waitFor(() => expect(words()[0]).toContain('Ferry'))
  const paragraph = () => frames()[0]?.contentDocument?.querySelector('p') ?? document.body
  fireEvent.click(paragraph())
  fireEvent.click(screen.getByRole('switch', { name: 'Click to edit' }))
  fireEvent.click(paragraph())
  expect([picked, screen.queryByRole('listbox')]).toEqual([['a'], null])
})

test('one layout can be chosen, and the frames stop listening when they leave', () => {
  const { source, container, unmount } = show()
  fireEvent.click(screen.getByRole('radio', { name: 'Phone' }))
  expect([container.querySelector('[data-layout]')?.getAttribute('data-layout'), source.listeners()]).toEqual([
    'phone',
    2,
  ])
  unmount()
  expect(source.listeners()).toBe(0)
})

test('typing commits nothing in React', async () => {
  const commits = vi.fn<() => void>()
  const { Profiler } = await import('react')
  const source = sourceOf(first)
  render(
    <Profiler id="preview" onRender={commits}>
      <PreviewPane source={source} link={createScrollLink()} onPick={() => undefined} />
    </Profiler>,
  )
  open()
  await waitFor(() => expect(words()[1]).toContain('Ferry'))
  commits.mockClear()
  const typed = { id: 'a', html: '<p data-block="a">“It will come.”</p>' }
  source.say({ ...first, parts: first.parts.map((part) => (part.id === 'a' ? typed : part)) })
  await waitFor(() => expect(words()).toEqual(['Ferry is late“It will come.”', 'Ferry is late“It will come.”']))
  expect(commits).not.toHaveBeenCalled()
})

test('typing commits nothing in React with every trial and overlay switched on', async () => {
  const commits = vi.fn<() => void>()
  const { Profiler } = await import('react')
  const source = sourceOf(first)
  const look = {
    ...lookFirst,
    stress: stresses.map(({ name }) => name),
    overlays: overlayChoices.map(({ name }) => name),
    since,
  }
  render(
    <Profiler id="preview" onRender={commits}>
      <PreviewStage
        source={source}
        marks={marks}
        changes={changes}
        editions={null}
        versions={null}
        cards={cardSourceInTest()}
        newsletter={reader}
        feed={reader}
        texts={textSourceInTest()}
        reader={reader}
        link={createScrollLink()}
        onPick={() => undefined}
        look={look}
        onLook={() => undefined}
      />
    </Profiler>,
  )
  open()
  const paragraphs = () => frames().map((frame) => frame.contentDocument?.querySelector('p')?.textContent)
  await waitFor(() => expect(paragraphs()[1]).toContain('It will come'))
  commits.mockClear()
  const typed = { id: 'a', html: '<p data-block="a">“It came.”</p>' }
  source.say({ ...first, parts: first.parts.map((part) => (part.id === 'a' ? typed : part)) })
  await waitFor(() => expect(paragraphs()).toEqual(['“It came.”', '“It came.”']))
  expect(commits).not.toHaveBeenCalled()
})

test('a trial and an overlay are switched on and off by hand', () => {
  show()
  const slow = () => screen.getByRole('switch', { name: 'Slow picture' })
  fireEvent.click(slow())
  fireEvent.click(screen.getByRole('switch', { name: 'Narrow phone, 280 px' }))
  fireEvent.click(screen.getByRole('switch', { name: 'Blocks' }))
  expect(
    [slow(), screen.getByRole('switch', { name: 'Blocks' })].map((one) => one.getAttribute('aria-checked')),
  ).toEqual(['true', 'true'])
  expect(screen.getByRole('region', { name: 'Phone preview' }).textContent).toContain('280 px')
  fireEvent.click(slow())
  expect(slow().getAttribute('aria-checked')).toBe('false')
})

test('without a version there is no page to show before, and no label says which is shown', () => {
  show()
  expect(screen.queryByRole('switch', { name: 'Show before' })).toBe(null)
  expect(screen.getByRole('region', { name: 'Desktop preview' }).textContent).not.toContain('Now')
})

test('while the page as it was is shown each label says of when, and its blocks can be gone through but not edited', async () => {
  const { picked } = show(first, { since })
  const labels = () =>
    ['Desktop preview', 'Phone preview'].map((name) => screen.getByRole('region', { name }).querySelector('small'))
  expect(labels().map((label) => label?.textContent)).toEqual(['Now', 'Now'])
  await waitFor(() => expect(words()[0]).toContain('Ferry'))
  fireEvent.click(screen.getByRole('switch', { name: 'Show before' }))
  expect(labels().map((label) => label?.textContent)).toEqual([since.asOf, since.asOf])
  fireEvent.click(frames()[0]?.contentDocument?.querySelector('p') ?? document.body)
  const list = screen.getByRole('listbox', { name: 'Blocks of the Desktop page' })
  fireEvent.focus(list)
  const options = within(list).getAllByRole('option')
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'headline: Ferry is late',
    'paragraph: “It will come,” she said.',
  ])
  fireEvent.keyDown(list, { key: 'Enter' })
  expect(picked).toEqual([])
})

import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumFlags } from '../../tests/kit/chromiumFlags.ts'
import { block, placeCaret, stetPage } from '../../tests/kit/stetPage.ts'
import { until } from '../../tests/kit/until.ts'
import { kept, type Lab, type Promised } from './promise.ts'

const words = 'Words that an older Stet can read.'

type Json = Readonly<Record<string, unknown>>

/** What a newer Stet may have put into a document: the change it makes to the last block of the body, or to the whole. */
const novelties: Readonly<Record<string, (doc: { content: Json[] }) => void>> = {
  'an unknown node': ({ content }) => content.push({ type: 'hologram', attrs: { id: 'h1', depth: 3 } }),
  'an unknown mark': ({ content }) =>
    content.push({
      type: 'paragraph',
      attrs: { id: 'm1' },
      content: [{ type: 'text', text: 'Shouted.', marks: [{ type: 'shouted', attrs: { volume: 11 } }] }],
    }),
  'an unknown attribute': ({ content }) =>
    content.push({
      type: 'paragraph',
      attrs: { id: 'a1', mood: 'wistful' },
      content: [{ type: 'text', text: 'Felt.' }],
    }),
  // This Stet asks for a headline before a standfirst.
  'another rule of what comes where': (doc) => doc.content.splice(0, 2, ...doc.content.slice(0, 2).toReversed()),
}

/** Puts into a draft what only a newer Stet knows, opens it here, tries to write in it, and compares what is stored, byte for byte. */
export async function openNewer({ executable, address, note }: Lab): Promise<readonly Promised[]> {
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: [...chromiumFlags] })
  const broken: string[] = []
  try {
    for (const [what, change] of Object.entries(novelties)) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const faults = await faultsOf(context, address, change)
      note(`newer: ${what}: ${faults.length === 0 ? 'left as it was, open for reading' : faults.join(', ')}`)
      if (faults.length > 0) broken.push(what)
      await context.close()
    }
  } finally {
    await browser.close()
  }
  const all = Object.keys(novelties)
  return [
    kept(
      `a newer Stet’s draft (${all.join(', ')}) opens read-only and stays byte for byte as it was: ${all.length - broken.length} of ${all.length}`,
      broken.length === 0,
    ),
  ]
}

async function faultsOf(
  context: BrowserContext,
  address: string,
  change: (doc: { content: Json[] }) => void,
): Promise<readonly string[]> {
  const page = await context.newPage()
  await page.goto(address)
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type(words)
  await stet.saved()
  const draft = page.url()
  await page.goto('about:blank')

  // The draft as a newer Stet would begin it: one entry, the document as it stands with the novelty in it.
  const maker = await context.newPage()
  await maker.goto(new URL('icon.svg', address).href)
  const doc = await documentIn(maker)
  change(doc)
  await maker.evaluate(writeFirst, doc)
  const before = await maker.evaluate(readRows)
  await page.goto(draft)
  await stet.story.waitFor()
  const said = await until(
    () => stet.status.first().textContent(),
    (text) => /newer/.test(text ?? ''),
  ).catch(() => '')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Not here.')
  await page.waitForTimeout(1000)
  const shown = (await stet.story.textContent()) ?? ''
  await page.goto('about:blank')
  const after = await maker.evaluate(readRows)
  return [
    ...(said === '' ? ['it does not say that a newer Stet wrote it'] : []),
    ...(shown.includes(words) ? [] : ['its known words are not shown']),
    ...(shown.includes('Not here.') ? ['it can be written in'] : []),
    ...(before === after ? [] : ['what is stored is other than before']),
  ]
}

/** The document of the one draft there is, folded by nobody: its first entry, with the words in the last paragraph. */
async function documentIn(page: Page): Promise<{ content: Json[] }> {
  const doc = await page.evaluate(readFirst)
  const last = doc.content.at(-1)
  if (last === undefined) throw new Error('The draft has no body')
  doc.content.splice(-1, 1, { ...last, content: [{ type: 'text', text: words }] })
  return doc
}

/** Runs in the page: the document that the only log begins with. */
async function readFirst(): Promise<{ content: Json[] }> {
  const base = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('stet')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
  })
  const request = base.transaction('entries').objectStore('entries').getAll()
  const rows = await new Promise<{ entry: { what: { doc: { content: Json[] } } } }[]>((resolve) =>
    request.addEventListener('success', () => resolve(request.result as never)),
  )
  base.close()
  const [first] = rows
  if (first === undefined) throw new Error('nothing is kept')
  return first.entry.what.doc
}

/** Runs in the page: makes the only log one entry long, with this document in it, as a newer schema has it. */
async function writeFirst(doc: unknown): Promise<void> {
  const base = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('stet')
    request.addEventListener('success', () => resolve(request.result))
  })
  const stores = [...base.objectStoreNames]
  const transaction = base.transaction(stores, 'readwrite')
  const entries = transaction.objectStore('entries')
  if (stores.includes('snapshots')) transaction.objectStore('snapshots').clear()
  const request = entries.getAll()
  request.addEventListener('success', () => {
    const [first] = request.result as { entry: { what: object } }[]
    entries.clear()
    if (first !== undefined) {
      const entry = { ...first.entry, schema: 99, what: { ...first.entry.what, doc } }
      entries.put({ ...first, entry })
    }
  })
  await new Promise((done) => transaction.addEventListener('complete', done))
  base.close()
}

/** Runs in the page: all that is stored of drafts, as text. */
async function readRows(): Promise<string> {
  const base = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('stet')
    request.addEventListener('success', () => resolve(request.result))
  })
  const stores = ['entries', 'drafts']
  const all = await Promise.all(
    stores.map((store) => {
      const request = base.transaction(store).objectStore(store).getAll()
      return new Promise<unknown>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    }),
  )
  base.close()
  return JSON.stringify(all)
}

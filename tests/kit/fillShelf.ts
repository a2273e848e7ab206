import type { Page } from 'playwright-core'
import { type Card, type Entry, draftId, entryId, instantAt, type Kept, type ShelfEntry, versionAt } from '~/drafts'
import { type BlockId, docFromStory, emptyStory, richText, schemaVersion, type Zone } from '~/story'
import { shelfRowOf } from '../../src/drafts/createBrowserShelf.ts'

const places = 'harbour market quarry station council hospital bridge school Málaga Zürich'.split(' ')
const events = 'shut flooded reopened sold fined empty rebuilt on fire in debt searched'.split(' ')

/** Drafts as a newsroom leaves them: each with words of its own in its slug, every tenth spiked. */
export const manyDrafts = (count: number): readonly ShelfEntry[] =>
  Array.from({ length: count }, (_, at) => {
    const [place = '', event = ''] = [places[at % places.length], events[Math.floor(at / 7) % events.length]]
    const card: Card = {
      slug: `${place.toUpperCase()}-${at}`,
      headline: `The ${place} is ${event}, says the county in report ${at}`,
      status: 'draft',
      unreviewed: at % 4,
      queried: at % 3,
      stet: at % 5,
      spiked: at % 10 === 9,
    }
    // A minute apart, the first the newest.
    return { id: draftId(`many-${at}`), version: versionAt(1), card, at: instantAt(1_475_000_000_000 - at * 60_000) }
  })

/** Puts drafts on the shelf of a page that has opened its storage, as if each had been begun. */
export const fillShelf = (page: Page, drafts: readonly ShelfEntry[]): Promise<void> =>
  putDrafts(
    page,
    drafts.map((draft) => ({ draft, log: [{ version: versionAt(1), entry: beginningOf(draft) }] })),
  )

/** Puts drafts with their logs where the page's keeper has them. */
export async function putDrafts(
  page: Page,
  drafts: readonly { readonly draft: ShelfEntry; readonly log: readonly Kept[] }[],
): Promise<void> {
  const rows = drafts.map(({ draft, log }) => ({ row: shelfRowOf(draft), log }))
  await page.evaluate(async (all) => {
    const request = indexedDB.open('stet')
    await new Promise((resolve, reject) => {
      request.addEventListener('success', resolve)
      request.addEventListener('error', reject)
    })
    const transaction = request.result.transaction(['drafts', 'entries'], 'readwrite')
    for (const { row, log } of all) {
      transaction.objectStore('drafts').put(row)
      for (const kept of log) transaction.objectStore('entries').put({ draft: row.id, ...kept })
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve)
      transaction.addEventListener('abort', reject)
    })
    request.result.close()
  }, rows)
}

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId)

const beginningOf = ({ id, at, card: { slug, headline } }: ShelfEntry): Entry => ({
  id: entryId(`${id}-began`),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at,
  what: { kind: 'began', doc: docFromStory({ ...empty, slug, headline: richText(headline) }).toJSON() },
})

import { cardOfClosed, countsIn } from './cardOfClosed.ts'
import { type Changed, changeDraft } from './changeDraft.ts'
import { type Begun, entryOf, type World } from './entryOf.ts'
import { type Folded, foldDraft } from './foldDraft.ts'
import { draftId, versionAt } from './names.ts'
import type { Cursor, DraftId, Entry, Happening, Keeper, Listed } from './types.ts'

/** Gives a draft another slug, by itself, so that whoever writes in it meanwhile loses nothing. */
export const renameDraft = (keeper: Keeper, world: World, draft: DraftId, slug: string): Promise<Changed> =>
  changeDraft(keeper, world, draft, () => ({ what: slugged(world, slug), slug }))

/** Takes a draft off the shelf. It stays in its log and can be restored. */
export const spikeDraft = (keeper: Keeper, world: World, draft: DraftId): Promise<Changed> =>
  changeDraft(keeper, world, draft, () => ({ what: { kind: 'spiked' } }))

export const restoreDraft = (keeper: Keeper, world: World, draft: DraftId): Promise<Changed> =>
  changeDraft(keeper, world, draft, () => ({ what: { kind: 'restored' } }))

/** Makes a draft with the same log, so that the copy can prove its words as the first can, under a slug of its own. */
export async function duplicateDraft(
  keeper: Keeper,
  world: World,
  draft: DraftId,
): Promise<Begun | { readonly kind: 'missing' }> {
  const [opened, looked] = await Promise.all([keeper.open(draft), keeper.look(draft)])
  if (opened.kind !== 'log') return opened
  const folded = foldDraft(opened.entries)
  const slug = await copyName(keeper, folded.story.slug)
  const log = [...opened.entries.map(({ entry }) => entry), ...ownEntries(world, folded, slug)]
  const copy = draftId(world.newId())
  const shown = folded.readOnly === null ? { ...folded.story, slug } : folded.story
  const card = {
    ...cardOfClosed(shown, folded),
    ...countsIn(looked),
    spiked: folded.spiked && folded.readOnly !== null,
  }
  const answer = await keeper.append(copy, versionAt(0), log, card)
  if (answer.kind === 'failed' && answer.held !== true) return answer
  if (answer.kind === 'behind') throw new Error(`A new draft was already there: ${copy}`)
  return { kind: 'begun', draft: copy }
}

/** What the copy says of itself. A log that this Stet cannot write to is copied as it is, and nothing added. */
function ownEntries(world: World, { readOnly, spiked, story }: Folded, slug: string): readonly Entry[] {
  if (readOnly !== null) return []
  return [
    ...(slug === story.slug ? [] : [entryOf(world, slugged(world, slug))]),
    ...(spiked ? [entryOf(world, { kind: 'restored' })] : []),
  ]
}

const slugged = ({ newId }: World, slug: string): Happening => ({
  kind: 'edited',
  steps: [{ stepType: 'docAttr', attr: 'slug', value: slug }],
  tab: newId(),
})

/** `strike`, then `strike-copy`, `strike-copy-2`, …; a story without a slug has none to tell from another. */
async function copyName(keeper: Keeper, slug: string): Promise<string> {
  if (slug === '') return ''
  const first = `${slug.replace(/-copy(-\d+)?$/, '')}-copy`
  const taken = await slugsLike(keeper, first)
  let name = first
  for (let count = 2; taken.has(name); count++) name = `${first}-${count}`
  return name
}

/** The slugs that hold these words, as far as the keeper can tell. */
async function slugsLike(keeper: Keeper, words: string): Promise<ReadonlySet<string>> {
  const slugs = new Set<string>()
  for (let after: Cursor | null | undefined; after !== null; ) {
    const listed: Listed = await keeper.list({ words, limit: 500, ...(after === undefined ? {} : { after }) })
    if (listed.kind === 'failed') return slugs
    for (const { card } of listed.drafts) slugs.add(card.slug)
    after = listed.more
  }
  return slugs
}

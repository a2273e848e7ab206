import { docFromStory, type Story } from '~/story'
import { cardOfClosed } from './cardOfClosed.ts'
import { type Begun, entryOf, type World } from './entryOf.ts'
import { foldDraft } from './foldDraft.ts'
import { keptFrom } from './keptFrom.ts'
import { nothingNoted } from './notedFrom.ts'
import { draftId, versionAt } from './names.ts'
import { keepFold } from './openFolded.ts'
import type { DraftId, Entry, Keeper } from './types.ts'

/** What a draft begins with: its story, and the source text the story was made from, if any. */
export interface Beginning {
  readonly story: Story
  readonly origin?: { readonly title: string; readonly text: string }
}

/** Puts a new draft on the shelf. */
export async function beginDraft(keeper: Keeper, world: World, { story, origin }: Beginning): Promise<Begun> {
  const draft = draftId(world.newId())
  const entries = [
    entryOf(world, { kind: 'began', doc: docFromStory(story).toJSON() }),
    ...(origin === undefined ? [] : [entryOf(world, { kind: 'origin', ...origin })]),
  ]
  const answer = await keeper.append(draft, versionAt(0), entries, cardOfClosed(story, nothingNoted))
  if (answer.kind === 'failed' && answer.held !== true) return answer
  // Nobody else can know an id that was made a moment ago.
  if (answer.kind === 'behind') throw new Error(`A new draft was already there: ${draft}`)
  await keepBeginning(keeper, draft, entries)
  return { kind: 'begun', draft }
}

/** A second copy of what all else is folded on. Where it cannot be kept, the log is as good without. */
async function keepBeginning(keeper: Keeper, draft: DraftId, entries: readonly Entry[]): Promise<void> {
  const log = keptFrom(versionAt(0), entries)
  await keepFold(keeper, draft, { folded: foldDraft(log), log })
}

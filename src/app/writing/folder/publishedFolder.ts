import type { Desk } from '~/desk'
import type { Keeper } from '~/drafts'
import { compareStories } from '~/review'
import { audienceOf, type House, type Story } from '~/story'
import { publishedStory } from '../../gate/publishedStory.ts'
import { dayIn, timeAndPlace } from '../../panes/timeWords.ts'
import type { FileOf, NoFile } from '../fileOf.ts'
import { folderOf } from './folderOf.ts'

/** The story as it last went out, as a folder. What was written since is not in it, and that is said. */
export async function publishedFolder(
  desk: Pick<Desk, 'draft' | 'store'>,
  house: House,
  keeper: Keeper,
): Promise<FileOf | NoFile> {
  const { story, publications } = desk.store.getState()
  const last = publications.at(-1)
  if (last === undefined)
    return none('The story has not been published, so there is no folder of it. Publish it first.')
  const published = await publishedStory(keeper, desk)
  if (published.kind !== 'story')
    return none('What was published could not be read, so nothing was exported. Try again when it can be reached.')
  const file = await folderOf(published.story, house, keeper)
  const when = `${dayIn(last.at, story.zone)}, ${timeAndPlace(last.at, story.zone)}`
  const says = [sinceThen(published.story, story, when), file.says].filter((one) => one !== undefined)
  return says.length === 0 ? file : { ...file, says: says.join(' ') }
}

const none = (says: string): NoFile => ({ story: null, says })

/** What a folder of the published story does not have of the story at hand, in a sentence; nothing where it has all. */
function sinceThen(published: Story, now: Story, when: string): string | undefined {
  const { titles, blocks, facts } = compareStories(forReaders(published), forReaders(now))
  const count = titles.filter(isChanged).length + blocks.filter((block) => block.isMoved || isChanged(block)).length
  const what = [
    ...(count === 0 ? [] : [count === 1 ? '1 block' : `${count} blocks`]),
    ...(facts.length === 0 ? [] : ['details of the story']),
  ].join(' and ')
  if (what === '') return undefined
  const verb = facts.length === 0 && count === 1 ? 'has' : 'have'
  return `The folder holds the story as published on ${when}: ${what} ${verb} changed since. Publish the update first to have it in the folder.`
}

const isChanged = ({ is }: { readonly is: string }): boolean => is !== 'same'

const forReaders = (story: Story) => ({
  story: {
    ...story,
    body: story.body.filter(
      (block) => block.kind !== 'unknown' && (block.kind !== 'note' || audienceOf(block.purpose) === 'readers'),
    ),
  },
  decisions: [],
})

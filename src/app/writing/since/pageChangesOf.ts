import type { BlockFate, ChangedBlock, PageChanges, Stretch } from '~/preview'
import { type BlockChange, compareStories, type PartChange } from '~/review'
import {
  type Passage,
  passagesOf,
  passagesOfBlock,
  plainText,
  type Story,
  type TitleField,
  titleFields,
  titleId,
} from '~/story'
import { publishedWords } from '../publishedWords.ts'
import { stretchesOf } from './stretchesOf.ts'

/** A story, and the blocks of its body that are on its page, by id. */
export interface OnPage {
  readonly story: Story
  readonly shown: ReadonlySet<string>
}

/** What a reader of the page finds different from what it said before. What is never published is in neither. */
export function pageChangesOf(before: OnPage, now: OnPage): PageChanges {
  const { titles, blocks } = compareStories(told(before), told(now))
  const stretchesIn = stretchesOn(now.story)
  const changed = new Map<string, ChangedBlock>()
  const gone = createGone()

  titleFields.forEach((field, at) => {
    const change = titles[at]
    // A dateline stands in the first paragraph, where there is one.
    if (change === undefined || change.is === 'same' || field === 'dateline') return
    const [was, is] = [hasWords(before.story, field), hasWords(now.story, field)]
    if (is) changed.set(field, was ? { is: 'changed', words: stretchesIn([change], field) } : { is: 'new', words: [] })
    else if (was) gone.title(field, nextShown(now, field))
  })
  for (const change of blocks) {
    if (change.is === 'removed') gone.block()
    else gone.stood(change.id)
    const is = fateOf(change)
    if (is !== null) changed.set(change.id, { is, words: is === 'new' ? [] : stretchesIn(change.parts, change.id) })
  }
  gone.stood(null)
  const withDateline = placeOfDateline(now)
  const isDateChanged = titles[titleFields.indexOf('dateline')]?.is !== 'same'
  if (isDateChanged && withDateline !== null && !changed.has(withDateline))
    changed.set(withDateline, { is: 'changed', words: [] })

  return { blocks: changed, gone: gone.inWords(), count: changed.size + gone.count() }
}

const told = ({ story, shown }: OnPage) => ({
  story: { ...story, body: story.body.filter(({ id }) => shown.has(id)) },
  decisions: [],
})

function fateOf({ is, isMoved }: BlockChange): BlockFate | null {
  if (is === 'removed') return null
  if (is === 'added') return 'new'
  if (is === 'changed') return isMoved ? 'moved, changed' : 'changed'
  return isMoved ? 'moved' : null
}

const hasWords = (story: Story, field: TitleField): boolean => plainText(story[field]).trim() !== ''

/** What stands on the page in the place of a title that is gone. */
function nextShown({ story, shown }: OnPage, field: TitleField): string | null {
  const after = titleFields.slice(titleFields.indexOf(field) + 1)
  const title = after.find((one) => one !== 'dateline' && hasWords(story, one))
  return title ?? story.body.find(({ id }) => shown.has(id))?.id ?? null
}

/** The block of the page that says the dateline, or would. */
function placeOfDateline({ story, shown }: OnPage): string | null {
  const paragraph = story.body.find(({ kind }) => kind === 'paragraph')
  if (paragraph !== undefined) return shown.has(paragraph.id) ? paragraph.id : null
  return hasWords(story, 'dateline') ? titleId('dateline') : null
}

/** Gathers what is gone, by what stands where it stood. */
function createGone() {
  const places = new Map<string | null, { readonly titles: readonly TitleField[]; readonly blocks: number }>()
  let waiting = 0
  const placeOf = (block: string | null) => places.get(block) ?? { titles: [], blocks: 0 }
  return {
    title: (field: TitleField, next: string | null) =>
      places.set(next, { ...placeOf(next), titles: [...placeOf(next).titles, field] }),
    /** A block is gone; what stands after it is told next. */
    block: () => {
      waiting += 1
    },
    stood: (block: string | null) => {
      if (waiting > 0) places.set(block, { ...placeOf(block), blocks: waiting })
      waiting = 0
    },
    count: () => [...places.values()].reduce((sum, { titles, blocks }) => sum + titles.length + blocks, 0),
    inWords: (): PageChanges['gone'] =>
      new Map(
        [...places].map(([block, { titles, blocks }]) => {
          const what = [...titles, ...(blocks === 0 ? [] : [blocks === 1 ? '1 block' : `${blocks} blocks`])]
          const said = what.join(' and ')
          return [block, `${said.charAt(0).toUpperCase()}${said.slice(1)} removed`]
        }),
      ),
  }
}

/** Finds what came and went in the parts of a block of the story. */
function stretchesOn(story: Story): (parts: readonly PartChange[], block: string) => readonly Stretch[] {
  const published = publishedWords(story)
  const blocks = new Map<string, Story['body'][number]>(story.body.map((block) => [block.id, block]))
  const passagesIn = (id: string): readonly Passage[] => {
    const block = blocks.get(id)
    if (block !== undefined) return passagesOfBlock(block)
    return passagesOf({ ...story, body: [] }).filter(({ place }) => place.block === id)
  }
  return (parts, block) => {
    const passages = passagesIn(block)
    // What is gone whole has no passage any more; the others are in the order of the passages.
    const still = parts.filter(({ is }) => is !== 'removed')
    return still.flatMap(({ is, words }, at) => {
      const passage = passages[at]
      return is === 'same' || passage === undefined ? [] : stretchesOf(words, passage, published)
    })
  }
}

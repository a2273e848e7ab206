import {
  type Block,
  directionOf,
  directionOfStory,
  englishPageWords,
  primaryOf,
  type RichText,
  type Story,
} from '~/story'
import { type BlockContext, blockHtml } from './blockHtml.ts'
import { headerHtml } from './headerHtml.ts'
import type { LivePage } from './livePage.ts'
import { pageFacts } from './pageFacts.ts'
import { seenFrom } from './seenFrom.ts'
import { srcsetOf } from './srcsetOf.ts'
import type { Page, PageOptions, PagePart } from './types.ts'

/**
 * The page of a story with its updates made by `live`, or without them where that is not there yet: a story that is none
 * needs no such code, and a preview does not wait for it. `pageOf` is the whole page.
 */
export function pageWith(live: LivePage | null, written: Story, options: PageOptions): Page {
  const { house, css, picture, sizes, words = englishPageWords, edition } = options
  const story = seenFrom(written, edition)
  const begins = story.body.findIndex(({ kind }) => kind === 'moment')
  const own = begins === -1 ? story.body : story.body.slice(0, begins)
  const first = own.find(({ kind }) => kind === 'paragraph')
  const lead = own.find((block) => block.kind === 'photo' && block.picture !== null)
  const dir = directionOfStory(story)
  const direction = story.direction === 'rtl' ? null : dir
  const plain: BlockContext = {
    language: story.language,
    direction,
    dateline: [],
    picture,
    srcset: (hash) => srcsetOf(sizes?.(hash) ?? []),
    isBelowPicture: false,
    ownMarks: house.quotationMarks,
    // An edition in another language brings the words of all, and English blocks stay the parts that they are.
    words: primaryOf(story.language) === 'en' ? englishPageWords : words,
  }
  const opening: BlockContext = { ...plain, dateline: story.dateline }
  const below: BlockContext = { ...plain, isBelowPicture: true }
  const { title, description } = pageFacts(story)
  const around = {
    lang: edition?.language ?? story.language,
    dir: edition === undefined ? dir : directionOf(edition.language),
  }
  const isOwn = around.lang !== story.language || around.dir !== dir
  const header = headerHtml(story, {
    direction,
    masthead: edition?.masthead ?? house.name,
    around: isOwn ? around : null,
    withDateline: first === undefined,
    words,
  })
  return {
    ...around,
    own: isOwn ? { lang: story.language, dir } : null,
    title,
    description,
    css,
    parts: [
      { id: 'header', html: header },
      ...own.flatMap((block) =>
        partOf(block, block === first ? opening : lead === undefined || block === lead ? plain : below),
      ),
      ...(begins === -1 || live === null ? [] : live(story, (block) => partOf(block, below), plain)),
    ],
  }
}

interface Known extends Omit<BlockContext, 'picture' | 'srcset'> {
  readonly source: string | null
  readonly srcset: string
  readonly parts: readonly PagePart[]
}
const known = new WeakMap<Block, Known>()

function partOf(block: Block, context: BlockContext): readonly PagePart[] {
  const file = block.kind === 'photo' ? block.picture : null
  const source = file === null ? null : context.picture(file.blob)
  const srcset = file === null ? '' : context.srcset(file.blob)
  const isBelowPicture = file !== null && context.isBelowPicture
  const { language, direction, dateline, ownMarks, words } = context
  const before = known.get(block)
  if (
    before !== undefined &&
    before.language === language &&
    before.direction === direction &&
    before.source === source &&
    before.srcset === srcset &&
    before.isBelowPicture === isBelowPicture &&
    before.ownMarks === ownMarks &&
    before.words === words &&
    sameText(before.dateline, dateline)
  ) {
    return before.parts
  }
  const html = blockHtml(block, { ...context, isBelowPicture, picture: () => source, srcset: () => srcset })
  const parts = html === null ? [] : [{ id: block.id, html }]
  known.set(block, { language, direction, dateline, source, srcset, isBelowPicture, ownMarks, words, parts })
  return parts
}

const sameText = (a: RichText, b: RichText): boolean => a === b || (a.length === 0 && b.length === 0)

import {
  type Block,
  type Direction,
  directionOf,
  directionOfStory,
  englishPageWords,
  type OwnMarks,
  type PageWordsTable,
  type RichText,
  type Story,
} from '~/story'
import { type BlockContext, blockHtml } from './blockHtml.ts'
import { headerHtml } from './headerHtml.ts'
import { pageFacts } from './pageFacts.ts'
import { seenFrom } from './seenFrom.ts'
import type { Page, PageOptions, PagePart } from './types.ts'

/**
 * The published page of a story, part by part. What is for the newsroom only (desk notes, queries, review) is never in
 * it. A block that is the same object as before gives the very same part, so that a keystroke renders one block.
 */
export function pageOf(written: Story, { house, css, picture, words = englishPageWords, edition }: PageOptions): Page {
  const story = seenFrom(written, edition)
  const first = story.body.find(({ kind }) => kind === 'paragraph')
  const dir = directionOfStory(story)
  const direction = story.direction === 'rtl' ? null : dir
  const plain: BlockContext = {
    language: story.language,
    direction,
    dateline: [],
    picture,
    ownMarks: house.quotationMarks,
    words,
  }
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
      ...story.body.flatMap((block) => partOf(block, block === first ? withDateline(plain, story.dateline) : plain)),
    ],
  }
}

const withDateline = (context: BlockContext, dateline: RichText): BlockContext => ({ ...context, dateline })

interface Known {
  readonly language: string
  readonly direction: Direction | null
  readonly dateline: RichText
  readonly source: string | null
  readonly ownMarks: OwnMarks | undefined
  readonly words: PageWordsTable
  readonly parts: readonly PagePart[]
}
const known = new WeakMap<Block, Known>()

function partOf(block: Block, context: BlockContext): readonly PagePart[] {
  const source = block.kind === 'photo' && block.picture !== null ? context.picture(block.picture.blob) : null
  const { language, direction, dateline, ownMarks, words } = context
  const before = known.get(block)
  if (
    before !== undefined &&
    before.language === language &&
    before.direction === direction &&
    before.source === source &&
    before.ownMarks === ownMarks &&
    before.words === words &&
    sameText(before.dateline, dateline)
  ) {
    return before.parts
  }
  const html = blockHtml(block, { language, direction, dateline, picture: () => source, ownMarks, words })
  const parts = html === null ? [] : [{ id: block.id, html }]
  known.set(block, { language, direction, dateline, source, ownMarks, words, parts })
  return parts
}

const sameText = (a: RichText, b: RichText): boolean => a === b || (a.length === 0 && b.length === 0)

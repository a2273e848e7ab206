import {
  type Block,
  englishPageWords,
  type House,
  liveStoryOf,
  type PageWordsTable,
  type Story,
  type Update,
} from '~/story'
import { keyPointsHeading, timeLabel } from '../page/pageWords.ts'
import { keyPointsOf, pointWords, publishedUpdates } from '../page/publishedUpdates.ts'
import { timeText } from '../page/timeHtml.ts'
import { blockText, momentText, plain, type TextContext } from './blockText.ts'

/**
 * The story as plain text, the way a subscriber gets it: an empty line between paragraphs, captions with their credits,
 * quotes with their chains, notes to readers; a live story's updates with their times, newest first. What is for the newsroom only
 * is not in it. `house` lends its quotation marks, `words` the words of the page's own (`loadPageWords` has those of the story's language).
 */
export function writeText(
  story: Story,
  house?: Pick<House, 'quotationMarks'>,
  words: PageWordsTable = englishPageWords,
): string {
  const context = { language: story.language, zone: story.zone, marks: house?.quotationMarks, words }
  const { own, updates } = liveStoryOf(story.body)
  const first = own.find(({ kind }) => kind === 'paragraph')
  const dateline = plain(story.dateline)
  const lead = (block: Block): string => (block === first && dateline !== '' ? `${dateline} — ` : '')
  const parts = [
    embargoText(story, words),
    plain(story.headline),
    plain(story.standfirst),
    plain(story.byline),
    first === undefined ? dateline : '',
    ...own.map((block) => lead(block) + blockText(block, context)),
    ...updatesText(updates, context),
  ]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}

/** Until it is out, whoever gets the story has to know from when on they may use it. */
const embargoText = ({ embargo, publishedAt, zone, language }: Story, words: PageWordsTable): string =>
  embargo === null || publishedAt !== null
    ? ''
    : `${timeLabel('embargo', language, words)} ${timeText(embargo, zone, language)}`

/** The key points in a list, then each update under its time and title. */
function updatesText(all: readonly Update[], context: TextContext): readonly string[] {
  const updates = publishedUpdates(all, (block) => {
    const text = blockText(block, context)
    return text.trim() === '' ? [] : [text]
  })
  const points = keyPointsOf(updates).map((moment) => `• ${pointWords(moment, context)}`)
  const heading = `${keyPointsHeading(context.language, context.words)}:`
  return [
    ...(points.length === 0 ? [] : [[heading, ...points].join('\n')]),
    ...updates.flatMap(({ moment, inside }) => [momentText(moment, context), ...inside]),
  ]
}

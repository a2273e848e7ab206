import type { PageWordsTable, Story } from '~/story'
import { publishedAt } from './pageFacts.ts'
import { timeLabel } from './pageWords.ts'
import { timeHtml } from './timeHtml.ts'

/**
 * When a story went out, or is to, and when it was last changed by an editor since; empty where neither is known. Alone, the first needs
 * no word before it. `language` is that of what stands around the story.
 */
export function timesHtml(story: Story, language: string, words: PageWordsTable): string {
  const at = publishedAt(story)
  if (at === null) return ''
  const published = timeHtml(at, story.zone, language)
  const { updatedAt } = story
  if (updatedAt === null || updatedAt <= at) return published
  const updated = timeHtml(updatedAt, story.zone, language)
  return `<span>${timeLabel('published', language, words)} ${published}</span> <span>${timeLabel('updated', language, words)} ${updated}</span>`
}

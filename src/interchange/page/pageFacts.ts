import { type Instant, isoIn, plainText, type Story } from '~/story'
import { wordsOf } from './inlineHtml.ts'

/** What is said of a published page besides its words, the same for readers, search engines and feeds. */
export interface PageFacts {
  readonly title: string
  /** One plain sentence for search and feeds: the standfirst, or how the story begins. */
  readonly description: string
  /** ISO 8601 with the offset of the story's zone; the times that readers see. */
  readonly published: string | null
  /** The last editorial change since. */
  readonly modified: string | null
}

export function pageFacts(story: Story): PageFacts {
  const iso = (at: Instant | null) => (at === null ? null : isoIn(at, story.zone))
  const at = publishedAt(story)
  const isChanged = at !== null && story.updatedAt !== null && story.updatedAt > at
  return {
    title: wordsOf(story.headline) || story.slug,
    description: describing(story),
    published: iso(at),
    modified: isChanged ? iso(story.updatedAt) : null,
  }
}

/** When a story went out, or is to: what the top of the page says. */
export const publishedAt = ({ publishedAt: at, publishAt }: Story): Instant | null => at ?? publishAt

/** Search engines show some 160 characters; the sentence is cut at a word. */
function describing({ standfirst, body }: Story): string {
  const opening = body.find((block) => block.kind === 'paragraph' && plainText(block.text).trim() !== '')
  const words = wordsOf(standfirst) || (opening?.kind === 'paragraph' ? wordsOf(opening.text) : '')
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s+\S*$/u, '')}…`
}

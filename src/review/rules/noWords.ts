import { type Block, countWords, titleId } from '~/story'
import type { StoryRule } from './types.ts'

export const noWords: StoryRule = {
  id: 'no-words',
  why: 'Notes for the desk are never published, so a story of nothing else is an empty page.',
  levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
  inStory({ story }) {
    const hasWords = (block: Block) => countWords({ ...story, headline: [], standfirst: [], body: [block] }).all > 0
    if (story.body.some(hasWords)) return []
    const block = story.body[0]?.id ?? titleId('headline')
    return [{ block, says: 'The story has no words for readers yet. Write it below the headline.', on: '' }]
  },
}

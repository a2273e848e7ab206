import { type Instant, titleId, type Zone } from '~/story'
import type { StoryRule } from './types.ts'
import { shownIn } from './zoneDays.ts'

export const embargo: StoryRule = {
  id: 'embargo',
  why: 'Whoever gave us the story under embargo was promised the hour (Reuters: corrections, refiles, kills, repeats and embargoes).',
  levels: { reporter: 'warn', desk: 'warn', publish: 'block' },
  inStory({ story: { embargo, publishAt, zone }, now }) {
    if (embargo === null) return []
    const says =
      publishAt !== null && publishAt < embargo
        ? tooEarly(embargo, publishAt, zone)
        : embargo > now
          ? `The story is under embargo until ${shownIn(embargo, zone)}. Publish it then.`
          : null
    return says === null ? [] : [{ block: titleId('headline'), says, on: String(embargo) }]
  },
}

const tooEarly = (embargo: Instant, publishAt: Instant, zone: Zone): string =>
  `The story is planned for ${shownIn(publishAt, zone)} and under embargo until ${shownIn(embargo, zone)}. Plan it for a later time.`

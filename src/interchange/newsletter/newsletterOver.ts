import type { Story } from '~/story'
import type { PageOptions } from '../page/types.ts'
import { writeNewsletter } from './writeNewsletter.ts'

/** A well-known mail program cuts a mail after 102 kB of code and hides the rest behind a link. */
const mostBytes = 102 * 1024

/** By how many bytes a story is too long to be mailed whole; 0 where it is not. Pictures are counted by their addresses. */
export const newsletterOver = (story: Story, options: Omit<PageOptions, 'css'>): number =>
  Math.max(0, new TextEncoder().encode(writeNewsletter(story, options)).length - mostBytes)

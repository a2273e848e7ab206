import type { Story } from '~/story'
import { livePage } from './livePage.ts'
import { pageWith } from './pageWith.ts'
import type { Page, PageOptions } from './types.ts'

/**
 * The published page of a story, part by part. What is for the newsroom only (desk notes, queries, review) is never in
 * it. A block that is the same object as before gives the very same part, so that a keystroke renders one block.
 */
export const pageOf = (story: Story, options: PageOptions): Page => pageWith(livePage, story, options)

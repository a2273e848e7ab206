import { type Photo, plainText } from '~/story'
import type { Part } from './types.ts'

/** The photo that a part is, if it shows a picture or describes one; an empty frame is still to be filled. */
export const photoIn = ({ block }: Part): Photo | null =>
  typeof block !== 'string' &&
  block.kind === 'photo' &&
  (block.picture !== null || plainText(block.caption).trim() !== '')
    ? block
    : null

/** What a breach of a photo without the thing it lacks is about: the picture, else what is said of it. */
export const pictureOf = ({ picture, caption }: Photo): string => picture?.blob ?? plainText(caption)

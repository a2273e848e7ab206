import type { BlobHash, Direction, OwnMarks, PageWordsTable } from '~/story'
import type { PageEdition } from './seenFrom.ts'

/** One published block, or an update of a live story with its blocks inside: its root element carries `data-block` with the same id. */
export interface PagePart {
  readonly id: string
  readonly html: string
}

/** The published page of a story. Preview, export and checks are made of the same parts. */
export interface Page {
  /** A BCP 47 tag. */
  readonly lang: string
  readonly dir: Direction
  /** The story's own language and direction, where the page around it has others. */
  readonly own: { readonly lang: string; readonly dir: Direction } | null
  readonly title: string
  /** One plain sentence for search and feeds: the standfirst, or how the story begins. */
  readonly description: string
  readonly css: string
  /** The first is `header`; then one for each published block, in order; then `key-points`, where there are any, and one for each update. */
  readonly parts: readonly PagePart[]
}

/** A picture in one of its sizes: the width is in pixels of the file. */
export interface PictureAt {
  readonly address: string
  readonly width: number
}

/** A part of a picture as a file of its own, in pixels of the file. */
export interface CropAt extends PictureAt {
  readonly height: number
}

export interface PageOptions {
  readonly house: { readonly name: string; readonly quotationMarks?: OwnMarks }
  /** The publication's own stylesheet, whole. */
  readonly css: string
  /** The address of a picture, or null where it cannot be had. */
  readonly picture: (hash: BlobHash) => string | null
  /** The sizes a picture is there in besides, for browsers to choose from: each width once, no address that ends in a comma. */
  readonly sizes?: (hash: BlobHash) => readonly PictureAt[]
  /** The crops of a picture that others may show: as shared links are cropped (1.91 : 1), 4 : 3 and 1 : 1 (`cropOf`). */
  readonly crops?: (hash: BlobHash) => readonly CropAt[]
  /** The words of the page's own (`loadPageWords` has those of the story's language); English alone without them. */
  readonly words?: PageWordsTable
  /** The place of publication; without one the page is as the story was written. */
  readonly edition?: PageEdition | undefined
}

/** How a story comes out in a print column; places are CSS pixels from the top of the column's document. */
export interface PrintFit {
  readonly lines: number
  /** How many there is room for. */
  readonly room: number
  /** Where the first line of the body begins. */
  readonly top: number
  /** The depth of the whole. */
  readonly depth: number
  /** The words that fall, from the first line there is no room for. */
  readonly fallen: string
}

export const linesOver = ({ lines, room }: PrintFit): number => Math.max(0, lines - room)

export const isSameFit = (one: PrintFit, other: PrintFit): boolean =>
  one.lines === other.lines &&
  one.room === other.room &&
  one.top === other.top &&
  one.depth === other.depth &&
  one.fallen === other.fallen

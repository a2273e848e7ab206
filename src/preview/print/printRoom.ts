/** The room a story has on paper. */
export interface PrintRoom {
  /** In millimetres. */
  readonly columnWidth: number
  readonly columns: number
  /** The depth of each column, in lines of text. */
  readonly lines: number
  /** The size of the type, and from line to line, in points. */
  readonly size: number
  readonly leading: number
}

/** CSS pixels. */
export const columnWidthOf = ({ columnWidth }: PrintRoom): number => (columnWidth * 96) / 25.4
export const leadingOf = ({ leading }: PrintRoom): number => (leading * 96) / 72
export const linesIn = ({ columns, lines }: PrintRoom): number => columns * lines

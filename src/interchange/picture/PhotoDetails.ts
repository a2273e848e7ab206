/** What the file of a picture says of it. A text is empty where the file does not say. */
export interface PhotoDetails {
  readonly caption: string
  /** Who is to be named for the picture, as the file has it: mostly an agency. */
  readonly credit: string
  readonly creator: string
  /** From the nearest to the widest: “Bustan al-Qasr, Aleppo, Syria”. */
  readonly place: string
  /** The day the picture was made, as `2016-10-02`. */
  readonly date: string
  readonly alt: string
  /** Whose the picture is and how it may be used, and what the desk is asked to heed. They are the newsroom's alone. */
  readonly rights: string
  readonly instructions: string
  /** What could not be read, in sentences. */
  readonly unread: readonly string[]
}

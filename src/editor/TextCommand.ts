import type { Command } from '@tiptap/pm/state'

/** Something that can be done to the text where the caret stands: by key, from a toolbar, by its name in the palette. */
export interface TextCommand {
  readonly id: string
  readonly label: string
  /** Other words people have for it. */
  readonly also: string
  /** Its key as it is written on screen. */
  readonly keys?: string
  /** Asked without a dispatch it answers whether it can be done here, and changes nothing. */
  readonly command: Command
}

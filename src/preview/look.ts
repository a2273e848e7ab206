import type { LayoutChoice } from './LayoutChoices.tsx'
import type { Overlay } from './overlays/overlayChoices.ts'
import type { Stress } from './stress/stresses.ts'

/** An earlier version of the story, by the length its log had, and in words. */
export interface Since {
  readonly version: number
  /** After “since”: “Sent to desk”. */
  readonly name: string
  /** Over its page: “As of Sent to desk, 14:22 Jerusalem”. */
  readonly asOf: string
}

/** What the stage shows of the published page, and how. */
export interface PreviewLook {
  readonly layout: LayoutChoice
  /** Somebody went to that layout from elsewhere: its choice takes the focus, once. */
  readonly isGoneTo?: boolean
  readonly dark: boolean
  /** The reader's text size, in percent. */
  readonly textSize: number
  /** The layouts and the text scroll together. */
  readonly together: boolean
  readonly clickToEdit: boolean
  /** What the page is put through. */
  readonly stress: readonly Stress[]
  /** What is drawn above it. */
  readonly overlays: readonly Overlay[]
  /** The version that the page is compared with. */
  readonly since: Since | null
  /** The page is shown as it was then. */
  readonly before: boolean
  /** The edition it is seen from; null shows it as it was written. */
  readonly edition: { readonly id: string; readonly name: string } | null
}

export const lookFirst: PreviewLook = {
  layout: 'both',
  dark: false,
  textSize: 100,
  together: true,
  clickToEdit: true,
  stress: [],
  overlays: [],
  since: null,
  before: false,
  edition: null,
}

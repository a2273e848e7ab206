import { createStore } from 'zustand/vanilla'
import type { ItemKey } from '~/review'
import type { BlockId } from '~/story'

export type PaneTab = 'attributions' | 'preview' | 'history'

/** What this window shows of a draft besides its text: nothing here is the story's. */
export interface View {
  /** The review item a person stands on. */
  readonly current: ItemKey | null
  readonly tab: PaneTab
  readonly paneOpen: boolean
  /** The left pane as a drawer, on narrow screens. */
  readonly shelfOpen: boolean
  /** The top-level block the caret is in. */
  readonly block: BlockId | null
  readonly dialog: 'details' | 'keys' | 'commands' | null
  /** A sentence to the person at the screen, until it is closed. */
  readonly says: string | null
}

export const createView = (first: Partial<View>) =>
  createStore<View>(() => ({
    current: null,
    tab: 'attributions',
    paneOpen: false,
    shelfOpen: false,
    block: null,
    dialog: null,
    says: null,
    ...first,
  }))

export type ViewStore = ReturnType<typeof createView>

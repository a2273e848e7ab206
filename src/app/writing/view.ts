import { createStore } from 'zustand/vanilla'
import { lookFirst, type PreviewLook } from '~/preview'
import type { ItemKey } from '~/review'
import type { Version } from '~/drafts'
import type { BlockId } from '~/story'
import type { Shown } from '../panes/LedgerFilter.tsx'
import type { EditedChain } from '../panes/chain/chainDraft.ts'
import type { Narrowing } from '../panes/narrowing.ts'
import type { ShelfActs } from '../shelf/Shelf.tsx'
import type { Mode } from '../useRoute.ts'

export type PaneTab = 'attributions' | 'preview' | 'history'

/** Two versions to compare; the second may be the text at hand. */
export interface Compared {
  readonly from: Version
  readonly to: Version | 'now'
}

/** What this window shows of a draft besides its text: nothing here is the story's. */
export interface View {
  /** The review item a person stands on. */
  readonly current: ItemKey | null
  /** The item whose query is being put into words. */
  readonly asking: ItemKey | null
  /** The chain that is open for editing. */
  readonly editing: EditedChain | null
  /** Which items the ledger lists. */
  readonly listed: Shown
  /** Which of those, and in which order. */
  readonly narrowed: Narrowing | null
  readonly tab: PaneTab
  readonly paneOpen: boolean
  /** The left pane as a drawer, on narrow screens. */
  readonly shelfOpen: boolean
  /** The top-level block the caret is in. */
  readonly block: BlockId | null
  /** The versions that are compared in place of the text. */
  readonly compared: Compared | null
  /** The version that is being given a name. */
  readonly naming: Version | 'now' | null
  readonly dialog: 'details' | 'rename' | 'keys' | 'commands' | 'copy' | 'correction' | 'house' | null
  /** The source without a name that somebody is to answer for. */
  readonly answering: string | null
  /** The address of a link is being asked for. */
  readonly linking: boolean
  readonly look: PreviewLook
  /** What the shelf beside the text can be asked, once it has arrived. */
  readonly shelf: ShelfActs | null
  /** What can be answered to a proposed structure, while one is. */
  readonly proposed: { readonly acceptAll: () => void; readonly keepAsPasted: () => void } | null
  /** A sentence to the person at the screen, until it is closed. */
  readonly says: string | null
}

export const createView = () =>
  createStore<View>(() => ({
    current: null,
    asking: null,
    editing: null,
    listed: 'all',
    narrowed: null,
    tab: 'attributions',
    paneOpen: false,
    shelfOpen: false,
    block: null,
    compared: null,
    naming: null,
    dialog: null,
    answering: null,
    linking: false,
    look: lookFirst,
    shelf: null,
    proposed: null,
    says: null,
  }))

/** A phone reviews in a sheet over the text instead of beside it. */
const phoneWidth = 760

/** Whether a mode begins with the right pane open. Writing wants the width; what is opened by hand then stays open. */
export const beginsWithPane = (mode: Mode, width: number): boolean => mode === 'review' && width > phoneWidth

export type ViewStore = ReturnType<typeof createView>

import type { EditorView } from '@tiptap/pm/view'

/** What the page being written scrolls in: the screen that puts it in place says so, and nothing else is ever scrolled. */
export const scrollPaneOf = ({ dom }: EditorView): HTMLElement | null =>
  dom.closest<HTMLElement>('[data-scroll="story"]')

import { createScreen } from './createScreen.tsx'

// The shelf is a page of its own and must not wait for an editor; the editor must not wait for panes.
export const writingScreen = createScreen(async () => (await import('./writing/WritingScreen.tsx')).WritingScreen)
export const shelfScreen = createScreen(async () => (await import('./shelf/ShelfScreen.tsx')).ShelfScreen)

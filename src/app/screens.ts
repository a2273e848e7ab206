import { lazy } from 'react'

// The shelf is a page of its own and must not wait for an editor; the editor must not wait for panes.
export const loadWritingScreen = () => import('./writing/WritingScreen.tsx')
export const WritingScreen = lazy(async () => ({ default: (await loadWritingScreen()).WritingScreen }))
export const loadShelfScreen = () => import('./shelf/ShelfScreen.tsx')
export const ShelfScreen = lazy(async () => ({ default: (await loadShelfScreen()).ShelfScreen }))

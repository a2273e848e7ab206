import { createContext, type ReactNode } from 'react'

/** What each layout says of the version it shows, where that may be another than the one at hand. */
export const ShownVersion = createContext<ReactNode>(null)

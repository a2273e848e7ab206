import { createContext } from 'react'

/** Which version of the story the layouts show, in words, where it may be another than the one at hand; else null. */
export const ShownVersion = createContext<{ readonly says: string; readonly isBefore: boolean } | null>(null)

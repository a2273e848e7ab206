import { createLayoutLook, type LayoutLook, type LayoutLookOptions } from './createLayoutLook.ts'
import { createLayouts } from './createLayouts.ts'

/** All that it takes to look at the layouts: much code, of which a story needs none while it is only written. */
export const openLayouts = (options: Omit<LayoutLookOptions, 'layouts'>): LayoutLook =>
  createLayoutLook({ layouts: createLayouts(), ...options })

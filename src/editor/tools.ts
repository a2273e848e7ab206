import { lazy } from 'react'

// The text comes first: what floats around it arrives when it can already be typed in.
export const EditorTools = lazy(async () => ({ default: (await import('./EditorTools.tsx')).EditorTools }))
export const BlockHandle = lazy(async () => ({ default: (await import('./BlockHandle.tsx')).BlockHandle }))

import { useEffect } from 'react'
import { joinTextScroll } from '~/editor'
import type { Session } from './openSession.ts'

/** Scrolls the text and the preview together, by block, whichever of them a person scrolls. */
export function useScrollTogether({ editor, link }: Session): void {
  useEffect(() => joinTextScroll(editor, link), [editor, link])
}

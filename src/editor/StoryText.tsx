import type { Editor } from '@tiptap/core'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Direction } from '~/story'
import './storyText.css'

interface StoryTextProps {
  readonly editor: Editor
  /** Review draws the marks in the margin; writing shows them as dots. */
  readonly marks: 'dots' | 'full'
  readonly direction: Direction
  /** Whether each block runs as it begins, or all as the language does. */
  readonly runs: 'auto' | 'rtl'
  /** What floats beside the text, such as the block handle. */
  readonly children?: ReactNode
}

/** The page being written. React makes its place; everything in it is the editor's. */
export function StoryText({ editor, marks, direction, runs, children }: StoryTextProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    editor.mount(element)
    return () => editor.unmount()
  }, [editor])
  return (
    <>
      <p id="story-keys" className="visuallyHidden">
        Slash at the start of a line inserts a block. Alt F10 goes to the toolbar.
      </p>
      <div className="storyText" data-marks={marks} data-runs={runs} dir={direction}>
        <div ref={place} />
        {children}
      </div>
    </>
  )
}

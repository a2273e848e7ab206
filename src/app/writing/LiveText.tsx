import { useEffect, useRef, useState } from 'react'
import type { DeskState } from '~/desk'
import { useDesk } from '../useDesk.ts'

/** While typing goes on, a figure that follows it changes this often, in milliseconds. */
const every = 700

interface LiveTextProps {
  /** The same function every time. */
  readonly text: (state: DeskState) => string
}

/**
 * Words that follow the open draft without React: a commit made while the text has the focus has to note where its
 * caret is, which takes longer than the key.
 */
export function LiveText({ text }: LiveTextProps) {
  const { store } = useDesk()
  const place = useRef<HTMLSpanElement>(null)
  const [first] = useState(() => text(store.getState()))
  useEffect(() => {
    let timer = 0
    let written = store.getState().story
    const write = () => {
      timer = 0
      const now = store.getState()
      written = now.story
      const words = text(now)
      const element = place.current
      if (element !== null && element.textContent !== words) element.textContent = words
    }
    write()
    const leave = store.subscribe(({ story }) => {
      if (story !== written && timer === 0) timer = window.setTimeout(write, every)
    })
    return () => {
      leave()
      window.clearTimeout(timer)
    }
  }, [store, text])
  return <span ref={place}>{first}</span>
}

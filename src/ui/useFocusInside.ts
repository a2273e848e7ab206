import { type RefObject, useEffect } from 'react'

/**
 * Takes the focus into what has just opened, should the page have lost it. After a click made by a key or a screen reader
 * React Aria waits for running transitions before it moves the focus, and gives up if the button no longer has it: but
 * the page has been made inert by then, and so the browser took it away.
 */
export function useFocusInside(opened: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const take = () =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const first = opened.current?.querySelector<HTMLElement>('[role="menuitem"]') ?? opened.current
        first?.focus()
      })
    document.addEventListener('focusout', take)
    return () => document.removeEventListener('focusout', take)
  }, [opened])
}

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
    // A menu that was open before may take the focus itself: arrow keys would then do nothing until the second press.
    const first = () => {
      if (document.activeElement !== opened.current) return
      opened.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    }
    const arrive = () => queueMicrotask(first)
    document.addEventListener('focusout', take)
    opened.current?.addEventListener('focusin', arrive, { once: true })
    first()
    return () => document.removeEventListener('focusout', take)
  }, [opened])
}

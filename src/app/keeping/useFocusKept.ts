import { useEffect, useRef } from 'react'

/** The focus that a row takes away with it goes to what took its place, or to what is said when none is left. */
export function useFocusKept(place: { readonly current: HTMLElement | null }, rows: readonly unknown[]): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const come = ({ target }: FocusEvent) => {
      last.current = target instanceof Element && place.current?.contains(target) === true ? target.tagName : null
    }
    document.addEventListener('focusin', come)
    return () => document.removeEventListener('focusin', come)
  }, [place])
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    const find = (what: string) => place.current?.querySelector<HTMLElement>(what)
    const next = find('ul:not([hidden]) button') ?? find('[tabindex="-1"], button')
    next?.focus()
  }, [rows, place])
}

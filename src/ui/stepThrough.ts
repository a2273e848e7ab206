interface KeyPress {
  readonly key: string
  readonly currentTarget: HTMLElement
  readonly preventDefault: () => void
}

/**
 * Arrow keys, Home and End along the controls of a row; the row's direction decides which arrow goes on. Moves the focus
 * and answers where it went, or null for another key.
 */
export function stepThrough(event: KeyPress): HTMLElement | null {
  const row = event.currentTarget
  const stops = [...row.querySelectorAll<HTMLElement>('button:not(:disabled), [role="tab"], input:not(:disabled)')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const on = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = on === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
  const to = { [on]: at + 1, [back]: at - 1, Home: 0, End: stops.length - 1 }[event.key]
  if (to === undefined || at === -1) return null
  event.preventDefault()
  const stop = stops[(to + stops.length) % stops.length] ?? null
  stop?.focus()
  return stop
}

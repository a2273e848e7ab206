import css from './overlays.module.css'

/** An element to be drawn above a frame, with a class of the overlays and its words. */
export function drawn(kind: 'b' | 'div' | 'li' | 'ol' | 'span', name: string, words = ''): HTMLElement {
  const made = document.createElement(kind)
  made.className = css[name] ?? ''
  made.textContent = words
  return made
}

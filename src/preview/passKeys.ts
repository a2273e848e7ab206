/** Passes keys pressed in a frame on to the window around it, so that those that work anywhere work there too. The answer ends it. */
export function passKeys({ contentDocument: page }: HTMLIFrameElement): () => void {
  const pass = (press: KeyboardEvent) => {
    const again = new KeyboardEvent('keydown', { ...partsOf(press), bubbles: true, cancelable: true })
    if (!window.dispatchEvent(again)) press.preventDefault()
  }
  page?.addEventListener('keydown', pass)
  return () => page?.removeEventListener('keydown', pass)
}

/** What of an event is on its prototype, where nothing that copies looks. */
const partsOf = ({ key, code, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent) => ({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  repeat,
})

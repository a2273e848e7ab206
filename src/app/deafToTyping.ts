/** What a browser tells of while words are typed. */
const typing: ReadonlySet<string> = new Set([
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
])

/**
 * Makes a place for React's root that does not hear what is typed in the text, which is the editor's alone. React listens
 * to every event at its root, twice, and goes through the components around the target each time: ten times a key.
 */
export function deafToTyping(root: HTMLElement): HTMLElement {
  const listen = root.addEventListener.bind(root)
  root.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: AddEventListenerOptions | boolean,
  ) => listen(type, typing.has(type) && typeof listener === 'function' ? unlessInText(listener) : listener, options)
  return root
}

const unlessInText =
  (listener: EventListener): EventListener =>
  (event) => {
    if (!(event.target instanceof Element && event.target.closest('.ProseMirror') !== null)) listener(event)
  }

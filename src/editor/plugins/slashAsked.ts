import type { Editor } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'

const key = new PluginKey('slashAsked')

/** Keys that are the menu's while it is open. */
const menuKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab'])

/**
 * Fetches the menu with the first slash that opens it: it is more code than all other keys of the text together. Keys that
 * are meant for it wait until it is there.
 */
export function fetchSlashMenuWhenAsked(editor: Editor): void {
  const waiting: KeyboardEvent[] = []
  let isComing = false
  const handOn = () => {
    for (const event of waiting.splice(0)) editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event))
  }
  const fetchMenu = async () => {
    isComing = true
    try {
      const { addSlashMenu } = await import('./slashMenu.ts')
      if (editor.isDestroyed) return
      // Before the menu opens: whenever plugins come or go, what they show is taken down.
      editor.unregisterPlugin(key)
      addSlashMenu(editor)
      look(editor)
      // The menu asks for its items in a promise.
      setTimeout(handOn)
    } catch (trouble) {
      // The network is away and the menu is not here yet: the slash is a slash, and the next one asks again.
      isComing = false
      if (!editor.isDestroyed) handOn()
      if (!(trouble instanceof TypeError)) throw trouble
    }
  }
  editor.registerPlugin(
    new Plugin({
      key,
      view: () => ({
        update: ({ state }) => {
          if (!isComing && isAfterSlash(state)) void fetchMenu()
        },
      }),
      props: {
        handleKeyDown: (_, event) => {
          if (!isComing || !menuKeys.has(event.key) || hasModifier(event)) return false
          waiting.push(event)
          return true
        },
      },
    }),
    (plugin, others) => [plugin, ...others],
  )
  // A slash that was typed before this came.
  look(editor)
}

/** Has the plugins of an editor look at where it is. */
const look = (editor: Editor) => editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false))

const isAfterSlash = ({ selection: { $from, empty } }: EditorState): boolean =>
  empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.textContent.startsWith('/')

const hasModifier = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ctrlKey || metaKey || altKey || shiftKey

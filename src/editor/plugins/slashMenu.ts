import type { Editor } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { type Insertable, insertAt } from '../commands/insertBlock.ts'
import { insertables } from '../insertables.ts'

type Item = (typeof insertables)[number]

const key = new PluginKey('slashMenu')

/**
 * `/` at the start of a line offers what can be inserted. The focus stays in the text; Escape leaves the slash.
 * It comes to an editor that can already be typed in (`slashAsked`).
 */
export function addSlashMenu(editor: Editor): void {
  editor.registerPlugin(
    Suggestion<Item, Item>({
      pluginKey: key,
      editor,
      char: '/',
      ...(editor.view.dom.parentElement === null ? {} : { container: editor.view.dom.parentElement }),
      startOfLine: true,
      allow: ({ state, range }) => {
        const $from = state.doc.resolve(range.from)
        return $from.depth === 1 && $from.parent.type.name === 'paragraph'
      },
      items: ({ query }) => insertables.filter((item) => matches(item, query)),
      command: ({ editor, range, props }) => insert(editor, range, props.kind),
      render: menu,
    }),
    // Before the keys of the text, so that Enter and the arrows are the menu's while it is open.
    (plugin, others) => [plugin, ...others],
  )
}

const matches = ({ label, also }: Item, query: string): boolean =>
  `${label} ${also}`
    .toLowerCase()
    .split(' ')
    .some((word) => word.startsWith(query.toLowerCase()))

function insert(editor: SuggestionProps['editor'], range: { from: number; to: number }, kind: Insertable): void {
  const { tr } = editor.state
  tr.delete(range.from, range.to)
  editor.view.dispatch(insertAt(tr, kind).scrollIntoView())
}

/** A listbox beside the caret, driven from the text by `aria-activedescendant`. */
function menu() {
  const list = document.createElement('ul')
  list.className = 'slashMenu'
  list.id = 'slash-menu'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Insert')
  let active = 0
  let props: SuggestionProps<Item, Item> | null = null
  let unmount = () => {}

  const show = (next: SuggestionProps<Item, Item>) => {
    props = next
    active = Math.min(active, Math.max(next.items.length - 1, 0))
    list.replaceChildren(...next.items.map(option))
    list.hidden = next.items.length === 0
    const field = next.editor.view.dom
    const current = list.children[active]
    if (current === undefined) field.removeAttribute('aria-activedescendant')
    else {
      field.setAttribute('aria-controls', list.id)
      field.setAttribute('aria-activedescendant', current.id)
      current.scrollIntoView({ block: 'nearest' })
    }
  }
  const option = (item: Item, at: number) => {
    const element = document.createElement('li')
    element.id = `slash-${item.kind}`
    element.setAttribute('role', 'option')
    element.setAttribute('aria-selected', String(at === active))
    element.textContent = item.label
    element.addEventListener('mousedown', (event) => {
      event.preventDefault()
      props?.command(item)
    })
    return element
  }
  const step = (by: number) => {
    if (props === null || props.items.length === 0) return
    active = (active + by + props.items.length) % props.items.length
    show(props)
  }
  return {
    onStart: (next: SuggestionProps<Item, Item>) => {
      active = 0
      unmount = next.mount(list)
      show(next)
    },
    onUpdate: show,
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      const chosen = props?.items[active]
      if (event.key === 'ArrowDown') step(1)
      else if (event.key === 'ArrowUp') step(-1)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) props?.command(chosen)
      else return false
      return true
    },
    onExit: () => {
      props?.editor.view.dom.removeAttribute('aria-activedescendant')
      props?.editor.view.dom.removeAttribute('aria-controls')
      unmount()
      list.remove()
    },
  }
}

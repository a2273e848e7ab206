import type { Editor } from '@tiptap/core'
import { undo } from '@tiptap/pm/history'
import { Camera, Plus, StickyNote, Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton, MenuButton, Toolbar } from '~/ui'
import css from './Bars.module.css'
import { useEscape } from './useEscape.ts'
import { type Insertable, insertBlock } from './commands/insertBlock.ts'
import { FormatButtons } from './FormatButtons.tsx'
import { insertables } from './insertables.ts'
import { addLatePlugins } from './plugins/addLatePlugins.ts'
import { SelectionPlace } from './SelectionPlace.tsx'
import { StepPlace } from './StepPlace.tsx'
import { useTextFacts } from './useTextFacts.ts'

interface EditorToolsProps {
  readonly editor: Editor
  /** Whether the address of a link is being asked for. */
  readonly linking: boolean
  readonly onLinking: (linking: boolean) => void
  readonly onQuote: () => void
  readonly onAttribute: () => void
  readonly children?: ReactNode
}

const acts = insertables.map(({ kind, label }) => ({ id: kind, label }))

/** The toolbar above the page, and the ones that come beside selected words and chain steps. */
export function EditorTools({ editor, linking, onLinking, onQuote, onAttribute, children }: EditorToolsProps) {
  const facts = useTextFacts(editor)
  const bar = useRef<HTMLDivElement>(null)
  useEscape(editor, bar)
  useEffect(() => addLatePlugins(editor), [editor])
  useEffect(() => {
    const text = editor.view.dom
    const toToolbar = (event: KeyboardEvent) => {
      if (event.altKey && event.key === 'F10') {
        event.preventDefault()
        bar.current?.querySelector<HTMLElement>('button')?.focus()
      }
    }
    text.addEventListener('keydown', toToolbar)
    return () => text.removeEventListener('keydown', toToolbar)
  }, [editor])
  const insert = (kind: Insertable) => {
    insertBlock(kind)(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  const keep = (event: { preventDefault(): void }) => event.preventDefault()
  return (
    <>
      <div ref={bar}>
        <Toolbar label="Formatting" className={css['tools'] ?? ''}>
          <MenuButton label="Insert" acts={acts} variant="quiet" onAct={(id) => insert(insertableNamed(id))}>
            <Plus size="1rem" aria-hidden /> Insert
          </MenuButton>
          <span className={css['separator']} />
          <FormatButtons
            editor={editor}
            facts={facts}
            onLink={() => onLinking(true)}
            onQuote={onQuote}
            onAttribute={onAttribute}
          />
          <IconButton label="Photo" icon={Camera} onMouseDown={keep} onClick={() => insert('photo')} />
          <IconButton label="Desk note" icon={StickyNote} onMouseDown={keep} onClick={() => insert('deskNote')} />
          <span className={css['separator']} />
          <IconButton
            label="Undo"
            keys="Ctrl Z"
            icon={Undo2}
            aria-disabled={!facts.canUndo}
            onMouseDown={keep}
            onClick={() => undo(editor.state, editor.view.dispatch)}
          />
          <span className={css['grow']} />
          {children}
        </Toolbar>
      </div>
      <SelectionPlace
        editor={editor}
        facts={facts}
        linking={linking}
        onLinking={onLinking}
        onQuote={onQuote}
        onAttribute={onAttribute}
      />
      <StepPlace editor={editor} />
    </>
  )
}

const insertableNamed = (id: string): Insertable => insertables.find(({ kind }) => kind === id)?.kind ?? 'paragraph'

import { Editor, type Extensions } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import type { NewId } from '~/base'
import type { OwnMarks } from '~/story'
import { photoView, type Pictures } from './blocks/photo/photoView.ts'
import { blockIds } from './plugins/blockIds.ts'
import { type Brought, clipboard } from './plugins/clipboard.ts'
import { fieldKeys } from './plugins/fieldKeys.ts'
import { keysAtCaret } from './plugins/hearCaret.ts'
import { logSteps } from './plugins/logSteps.ts'
import { markdownRules } from './plugins/markdownRules.ts'
import { smartQuotes } from './plugins/smartQuotes.ts'
import { strayFiles } from './plugins/strayFiles.ts'
import { textKeys } from './plugins/textKeys.ts'
import { typeOverAll } from './plugins/typeOverAll.ts'
import { storyMarks, storyNodes } from './storyExtensions.ts'

export interface StoryEditorOptions {
  /** The document as the log folds to it, and how many steps it took. */
  readonly doc: unknown
  readonly steps: number
  /** This window's name in the log. */
  readonly tab: string
  readonly editable: boolean
  readonly newId: NewId
  readonly pictures: Pictures
  readonly brought: Brought
  /** The house's quotation marks, as far as they are known. */
  readonly ownMarks: () => OwnMarks
  /** Called after every change of the document. Must cost next to nothing. */
  readonly onChange: () => void
}

/** An editor for one draft. It is made once and lives outside React; nothing about it changes but its state. */
export function createStoryEditor(options: StoryEditorOptions): Editor {
  const editor = new Editor({
    element: null,
    extensions: extensionsFor(options),
    content: options.doc as object, // folded and checked by the log's reader
    editable: options.editable,
    injectCSS: false,
    enableCoreExtensions: { delete: false, textDirection: false },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': 'Story',
        'aria-multiline': 'true',
        'aria-describedby': 'story-keys',
        tabindex: '0',
      },
    },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged) options.onChange()
    },
  })
  return editor
}

const extensionsFor = ({ steps, tab, newId, pictures, brought, ownMarks }: StoryEditorOptions): Extensions => [
  ...storyNodes.map((node) =>
    node.name === 'photo' && node.type === 'node' ? node.extend({ addNodeView: () => photoView(pictures) }) : node,
  ),
  ...storyMarks,
  UndoRedo,
  keysAtCaret,
  fieldKeys,
  textKeys,
  typeOverAll,
  smartQuotes(ownMarks),
  markdownRules,
  clipboard(brought),
  strayFiles,
  blockIds(newId),
  logSteps(steps, tab),
]

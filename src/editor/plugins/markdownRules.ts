import { Extension, InputRule, markInputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'
import { insertAt } from '../commands/insertBlock.ts'

/** Markdown as it is typed: `## `, `### `, `- `, `1. `, `> `, `---`, `**bold**`, `*italic*`, `~~strike~~`. */
export const markdownRules = Extension.create({
  name: 'markdownRules',
  addInputRules() {
    const { nodes, marks } = this.editor.schema
    const mark = (find: RegExp, name: string) => {
      const type = marks[name]
      return type === undefined ? [] : [markInputRule({ find, type })]
    }
    const wrap = (find: RegExp, name: string) => {
      const type = nodes[name]
      return type === undefined ? [] : [wrappingInputRule({ find, type })]
    }
    const heading = nodes['heading']
    return [
      ...(heading === undefined
        ? []
        : [2, 3].map((level) =>
            textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: heading, getAttributes: { level } }),
          )),
      ...wrap(/^[-*]\s$/, 'bulletList'),
      ...wrap(/^1[.)]\s$/, 'orderedList'),
      lineRule(/^>\s$/, 'quote'),
      lineRule(/^(?:---|—-)$/, 'divider'),
      ...mark(/(?:^|\s)(\*\*(?!\s)((?:[^*])+)\*\*)$/, 'bold'),
      ...mark(/(?:^|\s)(\*(?!\s)((?:[^*])+)\*)$/, 'italic'),
      ...mark(/(?:^|\s)(~~(?!\s)((?:[^~])+)~~)$/, 'strike'),
    ]
  },
})

/** A rule for a sign typed at the start of a paragraph: the sign goes and the block comes. */
const lineRule = (find: RegExp, kind: 'quote' | 'divider'): InputRule =>
  new InputRule({
    find,
    handler: ({ state, range }) => {
      if (state.selection.$from.parent.type.name !== 'paragraph' || state.selection.$from.depth !== 1) return null
      state.tr.delete(range.from, range.to)
      insertAt(state.tr, kind)
      return undefined
    },
  })

import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { NewId } from '~/base'

const key = new PluginKey('blockIds')

/** Sees to it that every block has an id and no two have the same. A paste or a split makes new ones. */
export const blockIds = (newId: NewId) =>
  Extension.create({
    name: 'blockIds',
    addProseMirrorPlugins: () => [blockIdsPlugin(newId)],
  })

export const blockIdsPlugin = (newId: NewId) =>
  new Plugin({
    key,
    appendTransaction: (transactions, _before, { doc, tr }) => {
      // Steps from elsewhere bring ids made there; making others here would set the windows apart. A rebase may keep a step
      // that makes a block and drop the one that named it, and only the window whose steps they were can know.
      const mayBring = transactions.some((one) =>
        one.getMeta('collab$') === undefined ? one.docChanged && bringsBlocks(one) : one.getMeta('rebased') > 0,
      )
      if (!mayBring) return null
      for (const { node, pos } of unnamed(doc)) tr.setNodeAttribute(pos, 'id', node.type.name + newId())
      return tr.docChanged ? tr : null
    },
  })

/** Whether a transaction may have made blocks. Typing into one cannot, and must not cost a walk. */
const bringsBlocks = (transaction: Transaction): boolean =>
  transaction.steps.some((step) => {
    const { slice, structure } = step as {
      slice?: { content: { firstChild: Node | null }; openStart: number }
      structure?: boolean
    }
    return structure === true || (slice?.content.firstChild?.isBlock ?? false)
  })

function unnamed(doc: Node): readonly { node: Node; pos: number }[] {
  const seen = new Set<string>()
  const found: { node: Node; pos: number }[] = []
  doc.descendants((node, pos, parent) => {
    if (node.type.spec.attrs?.['id'] !== undefined && !isItemText(node, parent)) {
      const id: unknown = node.attrs['id']
      if (typeof id !== 'string' || seen.has(id)) found.push({ node, pos })
      else seen.add(id)
    }
    return !node.isTextblock
  })
  return found
}

/** The paragraph in a list item goes by the item's id. */
const isItemText = (node: Node, parent: Node | null) =>
  node.type.name === 'paragraph' && parent?.type.name === 'listItem'

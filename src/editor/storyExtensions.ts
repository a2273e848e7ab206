import { type Extensions, Mark, Node } from '@tiptap/core'
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model'
import { markSpecs, nodeSpecs } from '~/story'

/** The story's schema as Tiptap extensions, one per node and mark, in the schema's own order. */
export const storyNodes: Extensions = Object.entries<NodeSpec>(nodeSpecs).map(([name, spec]) =>
  nodeExtension(name, spec),
)
export const storyMarks: Extensions = Object.entries<MarkSpec>(markSpecs).map(([name, spec]) =>
  markExtension(name, spec),
)

type Attributes = NonNullable<NodeSpec['attrs']>

/** The specs read and write their own attributes, so Tiptap's reading and rendering of them is switched off. */
function attributes(attrs: Attributes = {}) {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, spec]) => [
      name,
      {
        ...spec,
        isRequired: !('default' in spec),
        rendered: false,
        parseHTML: () => null,
        // The second half of a split block is a new block.
        keepOnSplit: name !== 'id',
      },
    ]),
  )
}

function nodeExtension(name: string, spec: NodeSpec): Node {
  const { attrs, parseDOM, toDOM, leafText, ...rest } = spec
  return Node.create({
    ...rest,
    name,
    topNode: name === 'doc',
    // Lists keep the order of the specs: Tiptap sorts by priority first, and position second.
    addAttributes: () => attributes(attrs),
    ...(parseDOM === undefined ? {} : { parseHTML: () => [...parseDOM] }),
    ...(toDOM === undefined ? {} : { renderHTML: ({ node }) => toDOM(node) as never }),
    ...(leafText === undefined
      ? {}
      : { renderText: ({ node }) => leafText(node), extendNodeSchema: own(name, { leafText }) }),
  })
}

function markExtension(name: string, spec: MarkSpec): Mark {
  const { attrs, parseDOM, toDOM, ...rest } = spec
  return Mark.create({
    ...rest,
    name,
    addAttributes: () => attributes(attrs),
    ...(parseDOM === undefined ? {} : { parseHTML: () => [...parseDOM] as never }),
    ...(toDOM === undefined ? {} : { renderHTML: ({ mark }) => toDOM(mark, true) as never }),
  })
}

function own(name: string, fields: Partial<NodeSpec>) {
  return (extension: { readonly name: string }) => (extension.name === name ? fields : {})
}

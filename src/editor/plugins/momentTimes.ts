import { type Editor, findChildren } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import './momentTimes.css'

interface Times {
  readonly marks: DecorationSet
  /** What they were made of: each moment, and the language and zone they are told in. */
  readonly of: readonly unknown[]
}

const key = new PluginKey<Times>('momentTimes')

/** Shows over the title of each update when it happened, with its place in the story's zone: “21:20 Israel Time”. */
export const addMomentTimes = (editor: Editor): void =>
  void editor.registerPlugin(
    new Plugin<Times>({
      key,
      state: {
        init: (_, { doc }) => timesIn(doc),
        apply: ({ docChanged, mapping, doc }, before) => {
          if (!docChanged) return before
          const of = madeOf(doc)
          const isSame = of.length === before.of.length && of.every((one, at) => one === before.of[at])
          return isSame ? { marks: before.marks.map(mapping, doc), of } : timesIn(doc)
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks ?? null },
    }),
  )

const isMoment = ({ type }: Node): boolean => type.name === 'moment'

const madeOf = (doc: Node): readonly unknown[] => [
  doc.attrs['language'],
  doc.attrs['zone'],
  ...doc.children.filter(isMoment),
]

function timesIn(doc: Node): Times {
  const format = formatOf(doc)
  const marks = findChildren(doc, isMoment).map(({ node, pos }) => {
    const at: unknown = node.attrs['at']
    const when = typeof at === 'number' ? format.format(at) : 'No time'
    return Decoration.node(pos, pos + node.nodeSize, { 'data-when': when })
  })
  return { marks: DecorationSet.create(doc, marks), of: madeOf(doc) }
}

/** A story may say a language or a zone that no browser knows. */
function formatOf({ attrs }: Node): Intl.DateTimeFormat {
  try {
    return formatIn(String(attrs['language']), String(attrs['zone']))
  } catch (trouble) {
    if (trouble instanceof RangeError) return formatIn('en', 'UTC')
    throw trouble
  }
}

const formatIn = (language: string, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'shortGeneric',
  })

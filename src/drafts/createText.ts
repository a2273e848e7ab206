import { Step } from 'prosemirror-transform'
import { type OpenedDoc, readDoc, schema, titleFields } from '~/story'
import type { StepJson } from './types.ts'

export type Doc = OpenedDoc['doc']

/** A document while a log is being folded. */
export interface Text {
  /** Begins from stored JSON. `partly` is one of a newer Stet, shown as far as it is known; it takes no steps. */
  readonly begin: (json: unknown) => 'whole' | 'partly' | 'refused'
  /** Applies steps, all or none; false where one does not apply. Joined, a failure may also come to light later. */
  readonly add: (steps: readonly StepJson[]) => boolean
  /** The document, or null where a joined step did not apply. */
  readonly end: () => Doc | null
}

/** Typing is thousands of steps of one character. Joined they are applied many times faster, so many at a time. */
const longestStretch = 200

/** `joined` puts steps together before it applies them; without it each failure is found where it is. */
export function createText({ joined }: { readonly joined: boolean }): Text {
  let document = nothing
  let waiting: Step | null = null
  let stretch = 0
  let failed = false

  const settle = (): boolean => {
    const step = waiting
    waiting = null
    const next = step === null ? document : step.apply(document).doc
    document = next ?? document
    return next !== null
  }
  const add = (json: StepJson): boolean => {
    if (isBackwards(json)) return false
    const step = Step.fromJSON(schema, json)
    const longer = joined && stretch < longestStretch ? (waiting?.merge(step) ?? null) : null
    stretch = longer === null ? 1 : stretch + 1
    if (longer === null && !settle()) return false
    waiting = longer ?? step
    return joined || settle()
  }

  return {
    begin: (json) =>
      guarded<'whole' | 'partly' | 'refused'>('refused', () => {
        const opened = readDoc(json)
        document = opened.doc
        return opened.readOnly ? 'partly' : 'whole'
      }),
    add: (steps) => {
      const before = document
      if (guarded(false, () => steps.every(add))) return true
      document = before
      waiting = null
      failed = joined
      return false
    },
    end: () => (guarded(false, settle) && !failed ? document : null),
  }
}

/** Whether the schema allows all of a document. A step can set any attribute to anything and still apply. */
export const isSound = (document: Doc): boolean =>
  guarded(false, () => {
    document.check()
    return true
  })

/** ProseMirror would apply such a step, and double what lies between. */
const isBackwards = ({ from, to }: StepJson): boolean => typeof from === 'number' && typeof to === 'number' && from > to

/** ProseMirror refuses JSON and positions that do not fit with one of these. */
function guarded<Answer>(refused: Answer, work: () => Answer): Answer {
  try {
    return work()
  } catch (trouble) {
    if (trouble instanceof RangeError || trouble instanceof TypeError) return refused
    throw trouble
  }
}

/** What a log without a readable beginning shows. */
const nothing: Doc = schema.node('doc', null, [
  ...titleFields.map((field) => schema.node(field)),
  schema.node('paragraph', { id: 'empty' }),
])

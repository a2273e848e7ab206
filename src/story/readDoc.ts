import { type Node, Node as DocNode } from 'prosemirror-model'
import { schema } from './schema.ts'

/**
 * A stored document opened. `readOnly` is set when this Stet does not know all of it (a newer one wrote it):
 * it is shown as far as it is known and `json` is what must be written back, untouched.
 */
export interface OpenedDoc {
  readonly doc: Node
  readonly readOnly: boolean
  readonly json: unknown
}

/** Opens stored JSON. Throws only when it is no story at all, with what is wrong in the message. */
export function readDoc(json: unknown): OpenedDoc {
  const whole = wholly(json)
  if (whole !== null) return { doc: whole, readOnly: false, json }
  if (!isStory(json)) throw new RangeError('This is not a Stet story: it has no document in it.')
  return { doc: shown(json), readOnly: true, json }
}

/** The document if the schema knows every node, mark and attribute of it and nothing would be dropped. */
function wholly(json: unknown): Node | null {
  try {
    const doc = DocNode.fromJSON(schema, json)
    doc.check()
    return doc.type.name === 'doc' && holds(doc.toJSON(), json) ? doc : null
  } catch (trouble) {
    if (trouble instanceof RangeError || trouble instanceof TypeError) return null
    throw trouble
  }
}

interface StoryJson {
  readonly type: 'doc'
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content: readonly unknown[]
}

const isStory = (json: unknown): json is StoryJson =>
  isRecord(json) && json['type'] === 'doc' && Array.isArray(json['content'])

/** What can be shown of a document from a newer Stet: known blocks as they are, the rest by its words. */
function shown(json: StoryJson): Node {
  const attrs = Object.entries(json.attrs ?? {}).filter(([name, value]) => isKnownFact(name, value))
  const titles = ['headline', 'standfirst', 'byline', 'dateline'].map((name) => {
    const field = json.content.find((part) => isRecord(part) && part['type'] === name)
    return known(field) ?? schema.node(name, null, wordsIn(field) === '' ? [] : [schema.text(wordsIn(field))])
  })
  const body = json.content
    .filter(
      (part) => !isRecord(part) || !['headline', 'standfirst', 'byline', 'dateline'].includes(String(part['type'])),
    )
    .map((part, at) => known(part, 'block') ?? schema.node('unknown', { id: `unknown-${at}`, text: wordsIn(part) }))
  return schema.node('doc', Object.fromEntries(attrs), [
    ...titles,
    ...(body.length === 0 ? [schema.node('paragraph', { id: 'empty' })] : body),
  ])
}

function known(json: unknown, group?: string): Node | null {
  try {
    const node = DocNode.fromJSON(schema, json)
    node.check()
    return group === undefined || node.type.isInGroup(group) ? node : null
  } catch (trouble) {
    if (trouble instanceof RangeError || trouble instanceof TypeError) return null
    throw trouble
  }
}

function isKnownFact(name: string, value: unknown): boolean {
  const fact = schema.nodes['doc']?.spec.attrs?.[name]
  if (fact === undefined) return false
  if (typeof fact.validate === 'function') {
    try {
      fact.validate(value)
    } catch {
      return false
    }
  }
  return typeof fact.validate !== 'string' || fact.validate.split('|').includes(value === null ? 'null' : typeof value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function wordsIn(json: unknown): string {
  if (!isRecord(json)) return ''
  if (typeof json['text'] === 'string') return json['text']
  return Array.isArray(json['content']) ? json['content'].map(wordsIn).filter(Boolean).join(' ') : ''
}

/** Whether `ours` has everything `theirs` has, so that nothing is dropped by reading and writing. */
function holds(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(theirs)) {
    return Array.isArray(ours) && ours.length === theirs.length && theirs.every((item, at) => holds(ours[at], item))
  }
  if (isRecord(theirs)) {
    return (
      isRecord(ours) &&
      Object.entries(theirs).every(([name, value]) => holds(ours[name], value) || isEmptyPart(name, value))
    )
  }
  return Object.is(ours, theirs)
}

/** ProseMirror leaves out empty `content`, `marks` and `attrs`; others may write them. */
const isEmptyPart = (name: string, value: unknown): boolean =>
  (name === 'content' || name === 'marks' || name === 'attrs') &&
  (Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0)

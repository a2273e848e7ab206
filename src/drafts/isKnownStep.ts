import { schema } from '~/story'
import type { StepJson } from './types.ts'

/**
 * Whether this version knows every node, mark and attribute a step speaks of. ProseMirror refuses unknown nodes but
 * drops unknown attributes without a word, so both are looked for here, before the step is read.
 */
export function isKnownStep(step: StepJson): boolean {
  const { stepType, slice, mark, attr, steps } = step
  if (typeof stepType !== 'string' || !stepTypes.has(stepType)) return false
  if (stepType === 'attr' && !isOneOf(attr, blockAttributes)) return false
  if (stepType === 'docAttr' && !isOneOf(attr, Object.keys(schema.nodes['doc']?.spec.attrs ?? {}))) return false
  if (stepType === 'markSet') {
    return (
      Array.isArray(steps) && steps.every((one) => isRecord(one) && one['stepType'] !== 'markSet' && isKnownStep(one))
    )
  }
  return (mark === undefined || isKnownMark(mark)) && (!isRecord(slice) || areKnownNodes(slice['content']))
}

const stepTypes: ReadonlySet<string> = new Set([
  'replace',
  'replaceAround',
  'addMark',
  'removeMark',
  // Takes a mark back from words of which only some had it.
  'markSet',
  'addNodeMark',
  'removeNodeMark',
  'attr',
  'docAttr',
])

const blockAttributes = Object.values(schema.nodes).flatMap((type) => Object.keys(type.spec.attrs ?? {}))

/** No story nests deeper; looking further down would overflow the stack. */
const deepest = 200

// What is no list, or too deep, is left to the reading of the step, which says what is wrong with it.
const areKnownNodes = (content: unknown, depth = 0): boolean =>
  !Array.isArray(content) || depth > deepest || content.every((node) => isKnownNode(node, depth))

function isKnownNode(node: unknown, depth: number): boolean {
  if (!isRecord(node)) return true
  const type = typeof node['type'] === 'string' ? schema.nodes[node['type']] : undefined
  const marks = node['marks']
  return (
    type !== undefined &&
    hasOnly(node['attrs'], type.spec.attrs) &&
    (!Array.isArray(marks) || marks.every(isKnownMark)) &&
    areKnownNodes(node['content'], depth + 1)
  )
}

function isKnownMark(mark: unknown): boolean {
  if (!isRecord(mark)) return true
  const type = typeof mark['type'] === 'string' ? schema.marks[mark['type']] : undefined
  return type !== undefined && hasOnly(mark['attrs'], type.spec.attrs)
}

const hasOnly = (attrs: unknown, known: object | undefined): boolean =>
  !isRecord(attrs) || Object.keys(attrs).every((name) => known !== undefined && Object.hasOwn(known, name))

const isOneOf = (word: unknown, words: readonly string[]): boolean => typeof word === 'string' && words.includes(word)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

import type { Step } from '@tiptap/pm/transform'
import type { StepJson } from './plugins/logSteps.ts'

/**
 * A step as it goes into the log. What takes a mark back from words that had others (`markSet`) may hold another of its
 * kind, which ProseMirror makes and applies but does not read again: such ones are put in a row.
 */
export function jsonOf(step: Step): StepJson {
  const json = step.toJSON() as StepJson
  return json['stepType'] === 'markSet' ? { ...json, steps: inARow(json) } : json
}

const inARow = (json: StepJson): readonly StepJson[] =>
  json['stepType'] === 'markSet' ? (json['steps'] as readonly StepJson[]).flatMap(inARow) : [json]

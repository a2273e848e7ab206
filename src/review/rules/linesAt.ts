import type { Level, Stage } from '~/story'
import type { Override } from '../deeds.ts'
import type { Line } from './linesOf.ts'

/** A line as one stage sees it, and who let it through, if anybody did. */
export interface LineAt<O extends Override = Override> extends Line {
  readonly level: Exclude<Level, 'off'>
  readonly overridden?: O
}

/** The list before publishing, in story order: what is not off at a stage. Of several overrides the last one is told. */
export function linesAt<O extends Override>(
  lines: readonly Line[],
  stage: Stage,
  overrides: readonly O[] = [],
): readonly LineAt<O>[] {
  const byLine = new Map(overrides.map((one) => [one.line, one]))
  return lines.flatMap((line) => {
    const level = line.levels[stage]
    if (level === 'off') return []
    const overridden = byLine.get(line.key)
    return [overridden === undefined ? { ...line, level } : { ...line, level, overridden }]
  })
}

/** Whether a line stands in the way: it blocks and nobody let it through. */
export const isBlocking = ({ level, overridden }: LineAt): boolean => level === 'block' && overridden === undefined

/** Whether the gate is closed: exactly when a line of the list stands in the way. */
export const isClosed = (lines: readonly LineAt[]): boolean => lines.some(isBlocking)

import type { Roles } from './learned/rolesOf.ts'
import { lowerAt, type Range, type Units } from './unitsAt.ts'

/** “Two men fled, leaving a bag, according to police”: what stands before “according to” is theirs from its beginning. */
export function wholeClause(units: Units, cue: Range & { readonly head: number }, roles: Roles): Roles {
  const [content] = roles.content
  if (content === undefined || roles.content.length > 1) return roles
  if (lowerAt(units, cue.head) !== 'according' || content.to > cue.from || lowerAt(units, content.from - 1) !== ',')
    return roles
  return { ...roles, content: [{ from: 0, to: content.to }] }
}

import { words } from './en/index.ts'
import type { Roles } from './learned/rolesOf.ts'
import { lowerAt, type Range, type Units } from './unitsAt.ts'

/** How far from the opening of the sentence its first verb may be, for the clause to be about it. */
const nearest = 6

/** “While Clinton claimed that …, experts …”: what was said ends with the clause that sets the scene, at its comma. */
export function withinScene(units: Units, cue: Range, roles: Roles): Roles {
  const opener = words.coordinators.has(lowerAt(units, 0)) ? 1 : 0
  if (!words.sceneSetters.has(lowerAt(units, opener)) || cue.from - opener > nearest) return roles
  if (units.slice(opener, cue.from).some(({ text }) => text === ',')) return roles
  const [content] = roles.content
  if (content === undefined || roles.content.length > 1 || content.from < cue.to) return roles
  const comma = units.findIndex(({ text }, at) => at > content.from + 1 && text === ',')
  return comma < 0 || comma >= content.to ? roles : { ...roles, content: [{ from: content.from, to: comma }] }
}

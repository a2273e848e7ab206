import type { ChoiceChange, PartChange } from '~/review'
import type { Instant, Zone } from '~/story'
import { focusWords } from '../photo/focusWords.ts'
import { dayIn, timeAndPlace } from '../panes/timeWords.ts'
import { capital } from './deedWords.ts'

const choiceNames = {
  kind: 'Kind',
  role: 'Role',
  doubt: 'Certainty',
  level: 'Level',
  order: 'List',
  purpose: 'Note for',
  picture: 'Picture',
  focus: 'Focal point',
  depth: 'Depth',
  time: 'Time',
  key: 'Key point',
} satisfies Record<ChoiceChange['choice'], string>

/** A choice that was made anew, in words: "Role: said by → on behalf of". */
export function choiceWords({ choice, before, after }: ChoiceChange, zone: Zone): string {
  if (choice === 'time') return `Time: ${momentWords(before, zone)} → ${momentWords(after, zone)}`
  if (choice === 'picture')
    return before === '' ? 'Picture added' : after === '' ? 'Picture removed' : 'Another picture'
  if (choice === 'focus') return `Focal point: ${pointWords(before)} → ${pointWords(after)}`
  return `${choiceNames[choice]}: ${before || 'none'} → ${after || 'none'}`
}

/** A focal point as `choicesOf` writes it; crops keep the middle where nobody set one. */
function pointWords(at: string): string {
  const [x = 0, y = 0] = at.split(' ').map(Number)
  return at === '' ? 'the middle' : focusWords({ x, y })
}

const momentWords = (at: string, zone: Zone): string =>
  at === '' ? 'none' : factValue('publishedAt', Number(at), zone)

/** What a part of a block is called: a step of a chain by its role. */
export const partWords = ({ kind, role }: PartChange): string =>
  role === undefined ? (kind === 'quote' || kind === 'list item' ? '' : capital(kind)) : capital(role)

const times: ReadonlySet<string> = new Set(['filedAt', 'publishAt', 'publishedAt'])

/** The value of a fact as it is read on screen. */
export function factValue(fact: string, value: unknown, zone: Zone): string {
  if (value === null || value === '') return 'none'
  if (times.has(fact) && typeof value === 'number') {
    const at = value as Instant // what those three facts hold
    return `${dayIn(at, zone)}, ${timeAndPlace(at, zone)}`
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import { directionOf } from '~/story'
import type { TextCommand } from './TextCommand.ts'

/** The languages whose words turn up in other languages' stories; each with its own name for itself. */
const languages = [
  ['en', 'English'],
  ['ar', 'العربية'],
  ['fr', 'français'],
  ['de', 'Deutsch'],
  ['he', 'עברית'],
  ['it', 'italiano'],
  ['pl', 'polski'],
  ['pt', 'português'],
  ['ru', 'русский'],
  ['es', 'español'],
  ['tr', 'Türkçe'],
  ['uk', 'українська'],
] as const

const names = new Intl.DisplayNames('en', { type: 'language' })

const mark =
  (lang: string): Command =>
  (state, dispatch) => {
    const type = state.schema.marks['language']
    if (type === undefined || state.selection.empty) return false
    return toggleMark(type, { lang, dir: directionOf(lang) }, { removeWhenPresent: false })(state, dispatch)
  }

const unmark: Command = (state, dispatch) => {
  const type = state.schema.marks['language']
  const { from, to, empty } = state.selection
  if (type === undefined || empty || !state.doc.rangeHasMark(from, to, type)) return false
  dispatch?.(state.tr.removeMark(from, to, type))
  return true
}

/** Says in which language selected words are, and so which way they run: read aloud, hyphenated and published as that. */
export const languageCommands: readonly TextCommand[] = [
  ...languages.map(([lang, own]) => ({
    id: `language-${lang}`,
    label: `Words in ${names.of(lang) ?? lang}`,
    also: `language ${own} ${directionOf(lang) === 'rtl' ? 'direction rtl right to left' : 'direction ltr left to right'}`,
    command: mark(lang),
  })),
  {
    id: 'language-none',
    label: 'Words in the story’s own language',
    also: 'language direction clear',
    command: unmark,
  },
]

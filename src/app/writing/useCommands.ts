import { useEffect, useMemo } from 'react'
import { tinykeys } from 'tinykeys'
import type { Bench } from './Bench.ts'
import { nextPane } from './nextPane.ts'

/** One thing a person can ask for: by its key anywhere, or by its name in the palette. */
export interface Command {
  readonly id: string
  readonly label: string
  /** As tinykeys reads it: `$mod` is Ctrl, or ⌘ on a Mac. */
  readonly key?: string
  /** As it is written on screen. */
  readonly keys?: string
  readonly run: () => void
}

/** Keys that others see to, for the list of keys. */
const elsewhere = [
  { keys: '/', says: 'Insert, at the start of a line' },
  { keys: 'Alt F10', says: 'To the toolbar; Esc goes back' },
  { keys: 'Alt Shift ↑ ↓', says: 'Move the block up or down' },
  { keys: 'Tab, Enter', says: 'On through caption, credit, alternative text and chain' },
  { keys: 'Ctrl B, I', says: 'Bold, italic' },
  { keys: 'S, Q, R, J, K', says: 'Stet, query, reopen, next, previous: with the ledger focused' },
] as const

export function useCommands(bench: Bench) {
  const all = useMemo(() => commandsOf(bench), [bench])
  useEffect(() => tinykeys(window, Object.fromEntries(all.flatMap(bindingsOf))), [all])
  const keys = useMemo(
    () => [
      ...all.flatMap(({ keys: written, label }) => (written === undefined ? [] : [{ keys: written, says: label }])),
      ...elsewhere,
    ],
    [all],
  )
  return { all, keys }
}

function bindingsOf({ key, run }: Command): readonly (readonly [string, (event: KeyboardEvent) => void])[] {
  if (key === undefined) return []
  const press = (event: KeyboardEvent) => {
    // ProseMirror keeps every Enter from the browser, with Ctrl too, whether it did anything with it or not.
    if (event.defaultPrevented && event.key !== 'Enter') return
    event.preventDefault()
    run()
  }
  const letter = /\+([a-z])$/.exec(key)?.[1]
  if (letter === undefined) return [[key, press]]
  // A keyboard of another alphabet has the letter's place, not the letter.
  const atItsPlace = key.replace(/[a-z]$/, `Key${letter.toUpperCase()}`)
  return [
    [key, press],
    [atItsPlace, (event) => /^[a-z]$/i.test(event.key) || press(event)],
  ]
}

const commandsOf = ({ acts, view, setMode, mode, exportAs, editor }: Bench): readonly Command[] => [
  { id: 'next', label: 'Next open attribution', key: 'F8', keys: 'F8', run: () => acts.step(1) },
  { id: 'previous', label: 'Previous open attribution', key: 'Shift+F8', keys: 'Shift F8', run: () => acts.step(-1) },
  { id: 'stet', label: 'Stet, and go on', key: '$mod+Enter', keys: 'Ctrl Enter', run: () => acts.ruleHere('stet') },
  { id: 'query', label: 'Query', key: '$mod+Shift+Enter', keys: 'Ctrl Shift Enter', run: () => acts.ruleHere('query') },
  { id: 'quote', label: 'Lift into a quote', run: acts.quote },
  { id: 'link', label: 'Link', key: '$mod+Shift+k', keys: 'Ctrl Shift K', run: acts.link },
  { id: 'pane', label: 'Next pane', key: 'F6', keys: 'F6', run: () => nextPane(1) },
  { id: 'paneBack', label: 'Previous pane', key: 'Shift+F6', keys: 'Shift F6', run: () => nextPane(-1) },
  {
    id: 'preview',
    label: mode === 'preview' ? 'Back to writing' : 'Preview',
    key: '$mod+.',
    keys: 'Ctrl .',
    run: () => setMode(mode === 'preview' ? 'write' : 'preview'),
  },
  { id: 'write', label: 'Write', run: () => setMode('write') },
  { id: 'review', label: 'Review', run: () => setMode('review') },
  { id: 'details', label: 'Story details', run: () => view.setState({ dialog: 'details' }) },
  { id: 'history', label: 'History', run: () => acts.openPane('history') },
  { id: 'name', label: 'Name this version', run: () => view.setState({ naming: 'now' }) },
  { id: 'html', label: 'Export as HTML page', run: () => exportAs('html') },
  { id: 'stet-file', label: 'Export as Stet file', run: () => exportAs('stet') },
  { id: 'text', label: 'Export as plain text', run: () => exportAs('text') },
  { id: 'story', label: 'To the text', run: () => editor.view.focus() },
  {
    id: 'commands',
    label: 'Commands',
    key: '$mod+k',
    keys: 'Ctrl K',
    run: () => view.setState({ dialog: 'commands' }),
  },
  { id: 'keys', label: 'Keys and help', key: 'Alt+0', keys: 'Alt 0', run: () => view.setState({ dialog: 'keys' }) },
]

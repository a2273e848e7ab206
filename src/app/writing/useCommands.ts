import { useEffect, useMemo } from 'react'
import { tinykeys } from 'tinykeys'
import type { Bench } from './Bench.ts'
import { nextPane } from './nextPane.ts'

/** One thing a person can ask for by its key anywhere, and by its name in the palette. */
export interface Command {
  readonly id: string
  readonly label: string
  readonly group: string
  /** Other words people have for it. */
  readonly also?: string
  /** As tinykeys reads it: `$mod` is Ctrl, or ⌘ on a Mac. */
  readonly key: string
  /** As it is written on screen. */
  readonly keys: string
  readonly run: () => void
}

/** The commands that have a key wherever one is, with their keys heard. */
export function useCommands(bench: Bench): readonly Command[] {
  const all = useMemo(() => commandsOf(bench), [bench])
  useEffect(() => tinykeys(window, Object.fromEntries(all.flatMap(bindingsOf))), [all])
  return all
}

function bindingsOf({ key, run }: Command): readonly (readonly [string, (event: KeyboardEvent) => void])[] {
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

/** The commands that have a key wherever one is. The palette has these and all others. */
const commandsOf = ({ acts, view, setMode, mode }: Bench): readonly Command[] => [
  {
    id: 'next',
    label: 'Next open attribution',
    also: 'forward unreviewed queried',
    group: 'Review',
    key: 'F8',
    keys: 'F8',
    run: () => acts.step(1),
  },
  {
    id: 'previous',
    label: 'Previous open attribution',
    also: 'back unreviewed queried',
    group: 'Review',
    key: 'Shift+F8',
    keys: 'Shift F8',
    run: () => acts.step(-1),
  },
  {
    id: 'stet',
    label: 'Stet, and go on',
    group: 'Review',
    key: '$mod+Enter',
    keys: 'Ctrl Enter',
    run: () => acts.ruleHere('stet'),
  },
  {
    id: 'query',
    label: 'Query',
    group: 'Review',
    key: '$mod+Shift+Enter',
    keys: 'Ctrl Shift Enter',
    run: () => acts.ruleHere('query'),
  },
  {
    id: 'attribute',
    label: 'Attribute the selected words',
    also: 'add attribution by hand speech source',
    group: 'Review',
    key: '$mod+Shift+y',
    keys: 'Ctrl Shift Y',
    run: () => acts.regroup(({ attribute }) => attribute()),
  },
  { id: 'link', label: 'Link', group: 'Text', key: '$mod+Shift+k', keys: 'Ctrl Shift K', run: acts.link },
  {
    id: 'pane',
    label: 'Next pane',
    also: 'focus region',
    group: 'Go to',
    key: 'F6',
    keys: 'F6',
    run: () => nextPane(1),
  },
  {
    id: 'paneBack',
    label: 'Previous pane',
    also: 'focus region',
    group: 'Go to',
    key: 'Shift+F6',
    keys: 'Shift F6',
    run: () => nextPane(-1),
  },
  {
    id: 'previewMode',
    label: mode === 'preview' ? 'Back to writing' : 'Preview',
    also: 'mode page published write',
    group: 'Go to',
    key: '$mod+.',
    keys: 'Ctrl .',
    run: () => setMode(mode === 'preview' ? 'write' : 'preview'),
  },
  {
    id: 'commands',
    label: 'Commands',
    group: 'Help',
    key: '$mod+k',
    keys: 'Ctrl K',
    run: () => view.setState({ dialog: 'commands' }),
  },
  {
    id: 'keys',
    label: 'Keys and help',
    also: 'shortcuts keyboard',
    group: 'Help',
    key: 'Alt+0',
    keys: 'Alt 0',
    run: () => view.setState({ dialog: 'keys' }),
  },
]

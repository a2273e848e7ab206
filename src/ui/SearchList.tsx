import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import { keepInView } from './keepInView.ts'
import overlay from './Overlay.module.css'
import css from './SearchList.module.css'

interface SearchAct {
  readonly id: string
  readonly label: string
  readonly keys?: string | undefined
  /** A few words after the name, in small type. */
  readonly says?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface SearchListProps {
  /** The name of the field and of the list below it. */
  readonly label: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** What is listed for what was typed, the likeliest first. A group without a name has no heading. */
  readonly groups: readonly { readonly name: string; readonly acts: readonly SearchAct[] }[]
  /** Said when nothing is listed. */
  readonly none: ReactNode
  /** Called for a disabled one too: its owner says why it cannot be done. */
  readonly onAct: (id: string) => void
}

/** A field with a list below it that follows what is typed: the arrows move in it, Enter does the marked one (WAI-ARIA APG). */
export function SearchList({ label, typed, onTyped, groups, none, onAct }: SearchListProps) {
  const name = useId()
  const [marked, setMarked] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const acts = groups.flatMap((group) => group.acts)
  const at = Math.max(
    acts.findIndex(({ id }) => id === marked),
    0,
  )
  const current = acts[at]
  const optionOf = (id: string) => `${name}-${id}`
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (option && list.current !== null) keepInView(list.current, option)
  }, [current])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      onAct(current.id)
      return
    }
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (by === undefined || acts.length === 0) return
    event.preventDefault()
    // A step goes round the ends; a page stops at them.
    const to =
      Math.abs(by) === 1 ? (at + by + acts.length) % acts.length : Math.min(Math.max(at + by, 0), acts.length - 1)
    setMarked(acts[to]?.id ?? null)
  }
  return (
    <>
      <div className={css['search']}>
        <input
          // It is shown to be typed into.
          ref={(field) => field?.focus()}
          role="combobox"
          aria-label={label}
          aria-expanded={acts.length > 0}
          aria-controls={`${name}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionOf(current.id)}
          autoComplete="off"
          spellCheck={false}
          placeholder={label}
          className={css['field']}
          value={typed}
          onChange={({ target }) => {
            setMarked(null)
            onTyped(target.value)
          }}
          onKeyDown={press}
        />
      </div>
      <div
        ref={list}
        id={`${name}-list`}
        role="listbox"
        aria-label={label}
        className={classes(overlay['menu'], css['acts'])}
      >
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name === '' ? undefined : group.name}>
            {group.name !== '' && (
              <p aria-hidden className={css['group']}>
                {group.name}
              </p>
            )}
            {group.acts.map((act) => (
              // The field keeps the focus and hears the keys.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={act.id}
                id={optionOf(act.id)}
                role="option"
                aria-selected={act === current}
                aria-disabled={act.disabled === true ? true : undefined}
                className={classes(overlay['act'], css['act'])}
                data-focused={act === current ? '' : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onAct(act.id)}
              >
                <span>
                  {act.label}
                  {act.says !== undefined && <span className={css['says']}> {act.says}</span>}
                </span>
                {act.keys !== undefined && <Kbd>{act.keys}</Kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {acts.length === 0 && (
        <p role="status" className={css['none']}>
          {none}
        </p>
      )}
    </>
  )
}

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { stepThrough } from './stepThrough.ts'
import css from './Tabs.module.css'

export interface TabsProps<T extends string> {
  readonly label: string
  readonly selected: T
  /** Called for the selected tab as well when it is pressed again. */
  readonly onSelect: (tab: T) => void
  /** `count` stands after the label, for the eye alone; 0 is not shown. */
  readonly tabs: readonly { readonly id: T; readonly label: string; readonly count?: number }[]
  /** The panel of the selected tab; null while it is closed. */
  readonly children: ReactNode
}

/** Panels of which one is shown, chosen by a row of tabs: one stop for Tab, the arrows go along the row (WAI-ARIA APG). */
export function Tabs<T extends string>({ label, selected, onSelect, tabs, children }: TabsProps<T>) {
  const name = useId()
  const isOpen = children !== null && children !== false
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const to = stepThrough(event)
    const tab = tabs.find(({ id }) => to?.id === `${name}-${id}`)
    if (tab !== undefined) onSelect(tab.id)
  }
  return (
    <div className={css['tabs']}>
      <div role="tablist" aria-label={label} className={css['list']} onKeyDown={go} tabIndex={-1}>
        {tabs.map(({ id, label: words, count = 0 }) => (
          <button
            key={id}
            id={`${name}-${id}`}
            type="button"
            role="tab"
            aria-selected={isOpen && id === selected}
            aria-controls={isOpen && id === selected ? `${name}-panel` : undefined}
            tabIndex={id === selected ? 0 : -1}
            className={css['tab']}
            onClick={() => onSelect(id)}
          >
            {words}
            {count > 0 && (
              <span className={css['count']} aria-hidden>
                {count}
              </span>
            )}
          </button>
        ))}
      </div>
      {isOpen && (
        <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${selected}`} className={css['panel']}>
          {children}
        </div>
      )}
    </div>
  )
}

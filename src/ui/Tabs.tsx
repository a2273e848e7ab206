import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import css from './Tabs.module.css'

export interface TabsProps<T extends string> {
  readonly label: string
  readonly selected: T
  readonly onSelect: (tab: T) => void
  /** `count` stands after the label and is part of the tab's name; 0 is not shown. */
  readonly tabs: readonly { readonly id: T; readonly label: string; readonly count?: number }[]
  /** The panel of the selected tab. */
  readonly children: ReactNode
}

/** Panels of which one is shown, chosen by a row of tabs. */
export const Tabs = <T extends string>({ label, selected, onSelect, tabs, children }: TabsProps<T>) => (
  <AriaTabs
    selectedKey={selected}
    onSelectionChange={(key) => {
      const tab = tabs.find(({ id }) => id === key)
      if (tab !== undefined) onSelect(tab.id)
    }}
    className={css['tabs'] ?? ''}
  >
    <TabList aria-label={label} className={css['list'] ?? ''}>
      {tabs.map(({ id, label: name, count = 0 }) => (
        <Tab key={id} id={id} className={css['tab'] ?? ''}>
          {name}
          {count > 0 && <span className={css['count']}> {count}</span>}
        </Tab>
      ))}
    </TabList>
    <TabPanel id={selected} className={css['panel'] ?? ''}>
      {children}
    </TabPanel>
  </AriaTabs>
)

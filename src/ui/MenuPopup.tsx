import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import type { MenuAct } from './MenuButton.tsx'
import css from './Overlay.module.css'
import { useFocusInside } from './useFocusInside.ts'

export interface MenuPopupProps {
  readonly label: string
  readonly acts: readonly MenuAct[]
  readonly onAct: (id: string) => void
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** An open menu beside its button; the focus is in it, and goes back when it closes. */
export const MenuPopup = ({ label, acts, onAct, trigger, onClose }: MenuPopupProps) => {
  const menu = useRef<HTMLDivElement>(null)
  useFocusInside(menu)
  return (
    <Popover
      triggerRef={trigger}
      trigger="MenuTrigger"
      isOpen
      onOpenChange={onClose}
      offset={4}
      placement="bottom end"
      aria-label={label}
      className={css['popover'] ?? ''}
    >
      <Menu
        ref={menu}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- an open menu has the focus, or arrow keys would do nothing
        autoFocus="first"
        onAction={(id) => {
          // Closed first, or the menu would keep the focus that the act moves.
          flushSync(onClose)
          onAct(String(id))
        }}
        onClose={onClose}
        className={css['menu'] ?? ''}
      >
        {acts.map(({ id, label: name, icon, keys, says }) => (
          <MenuItem key={id} id={id} textValue={name} className={css['act'] ?? ''}>
            {icon !== undefined && <Icon of={icon} />}
            <span>{name}</span>
            {keys !== undefined && <Kbd>{keys}</Kbd>}
            {says !== undefined && <span className={css['says']}> {says}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}

import { type ComponentProps, type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Menu, MenuItem, type MenuItemProps } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { announce } from './announce.ts'
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
          const cannot = acts.find((act) => act.id === id)?.cannot
          if (cannot !== undefined) return announce(cannot)
          // Closed first, or the menu would keep the focus that the act moves.
          flushSync(onClose)
          onAct(String(id))
        }}
        onClose={onClose}
        className={css['menu'] ?? ''}
      >
        {acts.map(({ id, label: name, icon, keys, says, cannot }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={name}
            shouldCloseOnSelect={cannot === undefined}
            className={css['act'] ?? ''}
            {...(cannot !== undefined && { render: unavailable })}
          >
            {icon !== undefined && <Icon of={icon} />}
            <span>{name}</span>
            {keys !== undefined && <Kbd>{keys}</Kbd>}
            {(cannot ?? says) !== undefined && <span className={css['says']}> {cannot ?? says}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}

/** Not `isDisabled`: the arrow keys would pass over it, and nobody who listens would learn why. */
const unavailable: NonNullable<MenuItemProps['render']> = (props) => (
  <div {...(props as ComponentProps<'div'>)} aria-disabled /> // an act is no link
)

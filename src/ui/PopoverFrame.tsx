import { useRef } from 'react'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import css from './Overlay.module.css'
import type { PopoverProps } from './Popover.tsx'
import { useFocusInside } from './useFocusInside.ts'

export const PopoverFrame = ({
  label,
  trigger,
  onClose,
  placement = 'bottom end',
  children,
}: Omit<PopoverProps, 'isOpen'>) => {
  const popover = useRef<HTMLElement>(null)
  useFocusInside(popover)
  return (
    <AriaPopover
      ref={popover}
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
      offset={6}
      placement={placement}
      aria-label={label}
      className={classes(css['popover'], css['padded'])}
    >
      {children}
    </AriaPopover>
  )
}

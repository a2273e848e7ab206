import type { LucideIcon } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button, type ButtonVariant } from './Button.tsx'
import { IconButton } from './IconButton.tsx'

/** One line of a menu. */
export interface MenuAct {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  /** A key that does the same, shown at the end of the line. */
  readonly keys?: string
  /** A second line in small type. */
  readonly says?: string
  /** Why it cannot be done. It stands in the place of the second line, and is told to who tries. */
  readonly cannot?: string | undefined
}

export interface MenuButtonProps {
  /** The name of the button and of its menu. */
  readonly label: string
  /** Its lines, or what fetches them when the button is pointed at or reached. */
  readonly acts: readonly MenuAct[] | (() => Promise<readonly MenuAct[]>)
  readonly onAct: (id: string) => void
  /** With an icon the button shows that alone; without, its children or its name. */
  readonly icon?: LucideIcon
  readonly variant?: ButtonVariant
  readonly className?: string | undefined
  readonly children?: ReactNode
}

const loadMenu = () => import('./MenuPopup.tsx')
const MenuPopup = lazy(() => loadMenu().then(({ MenuPopup }) => ({ default: MenuPopup })))

/** A button that opens a menu. The menu's code arrives when the button is first pointed at or reached. */
export function MenuButton({ label, acts, onAct, icon, variant, className, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [fetched, setFetched] = useState<readonly MenuAct[] | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = typeof acts === 'function' ? fetched : acts
  const load = () => {
    void loadMenu()
    if (typeof acts === 'function') void acts().then(setFetched)
  }
  const open = () => {
    load()
    setOpen(true)
  }
  const trigger = {
    ref: button,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    onClick: open,
    onPointerEnter: load,
    onFocus: load,
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      open()
    },
    ...(className === undefined ? {} : { className }),
  }
  return (
    <>
      {icon === undefined ? (
        <Button {...trigger} {...(variant === undefined ? {} : { variant })}>
          {children ?? label}
        </Button>
      ) : (
        <IconButton {...trigger} label={label} icon={icon} />
      )}
      {isOpen && shown !== null && (
        <Suspense>
          <MenuPopup label={label} acts={shown} onAct={onAct} trigger={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

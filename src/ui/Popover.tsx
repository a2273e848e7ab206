import { lazy, type ReactNode, type RefObject, Suspense } from 'react'

export interface PopoverProps {
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What it stands beside, and where the focus goes back to. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
  readonly children: ReactNode
}

/** Fetches the popover's code ahead of need. */
export const loadPopover = () => import('./PopoverFrame.tsx')
const PopoverFrame = lazy(() => loadPopover().then(({ PopoverFrame }) => ({ default: PopoverFrame })))

/** A small dialog beside its button. Escape or a press outside closes it. Its code arrives when it first opens. */
export const Popover = ({ isOpen, ...rest }: PopoverProps) =>
  isOpen && (
    <Suspense>
      <PopoverFrame {...rest} />
    </Suspense>
  )

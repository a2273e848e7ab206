import { lazy, type ReactNode, Suspense } from 'react'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `palette` has no visible title and stands near the top of the window; `full` takes most of it. */
  readonly shape?: 'small' | 'wide' | 'full' | 'palette'
  /** Asked before it closes by itself: false keeps it open. */
  readonly mayClose?: () => boolean
  readonly children: ReactNode
}

const DialogFrame = lazy(() => import('./DialogFrame.tsx').then(({ DialogFrame }) => ({ default: DialogFrame })))

/** A dialog over the page, which waits for it. Escape closes it, the focus goes back. Its code arrives when it first opens. */
export const Dialog = ({ isOpen, ...rest }: DialogProps) =>
  isOpen && (
    <Suspense>
      <DialogFrame {...rest} />
    </Suspense>
  )

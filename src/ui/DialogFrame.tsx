import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classes } from './classes.ts'
import type { DialogProps } from './Dialog.tsx'
import { IconButton } from './IconButton.tsx'
import css from './Overlay.module.css'
import { useFocusInside } from './useFocusInside.ts'

export function DialogFrame({ title, onClose, shape = 'small', mayClose, children }: Omit<DialogProps, 'isOpen'>) {
  const [isOpen, setOpen] = useState(true)
  const dialog = useRef<HTMLElement>(null)
  useFocusInside(dialog)
  const close = () => {
    if (mayClose?.() === false) return
    // Closed first, or the dialog would keep the focus that its owner moves.
    flushSync(() => setOpen(false))
    onClose()
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={close}
      className={classes(css['scrim'], css[`${shape}Scrim`])}
    >
      <Modal className={classes(css['modal'], css[shape])}>
        <AriaDialog
          ref={dialog}
          className={css['dialog'] ?? ''}
          {...(shape === 'palette' ? { 'aria-label': title } : {})}
        >
          {shape !== 'palette' && (
            <header className={css['head']}>
              <Heading slot="title" level={2} className={css['title'] ?? ''}>
                {title}
              </Heading>
              <IconButton icon={X} label="Close" onClick={close} />
            </header>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

import { X } from 'lucide-react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classes } from './classes.ts'
import type { DialogProps } from './Dialog.tsx'
import { IconButton } from './IconButton.tsx'
import css from './Overlay.module.css'

export const DialogFrame = ({ title, onClose, shape = 'small', children }: Omit<DialogProps, 'isOpen'>) => (
  <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={classes(css['scrim'], css[`${shape}Scrim`])}>
    <Modal className={classes(css['modal'], css[shape])}>
      <AriaDialog className={css['dialog'] ?? ''} {...(shape === 'palette' ? { 'aria-label': title } : {})}>
        {shape !== 'palette' && (
          <header className={css['head']}>
            <Heading slot="title" level={2} className={css['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </header>
        )}
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

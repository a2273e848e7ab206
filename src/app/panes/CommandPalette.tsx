import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Dialog, SearchMenu } from '~/ui'

export interface CommandPaletteProps {
  readonly commands: readonly {
    readonly id: string
    readonly label: string
    /** As they are written on screen: "Ctrl K". */
    readonly keys?: string
    readonly run: () => void
  }[]
  readonly onClose: () => void
}

/** Every command by its name: type some of it, Enter runs it. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const [isOpen, setOpen] = useState(true)
  const act = (id: string) => {
    // Closed first, or the dialog would keep the focus that the command moves.
    flushSync(() => setOpen(false))
    onClose()
    commands.find((command) => command.id === id)?.run()
  }
  return (
    <Dialog title="Commands" shape="palette" isOpen={isOpen} onClose={onClose}>
      <SearchMenu label="Search commands" acts={commands} none="No command has that name." onAct={act} />
    </Dialog>
  )
}

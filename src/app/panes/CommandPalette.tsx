import { useState } from 'react'
import { flushSync } from 'react-dom'
import { announce, Dialog, SearchList } from '~/ui'
import { meant } from './meant.ts'

/** One thing a person can ask for by its name. */
export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly group: string
  /** Other words people type for it. */
  readonly also?: string | undefined
  /** As they are written on screen: "Ctrl K". */
  readonly keys?: string | undefined
  /** Why it cannot be done where one is. It is found, and says so, but not listed unasked. */
  readonly cannot?: string | undefined
  readonly run: () => void
}

export interface CommandPaletteProps {
  readonly commands: readonly PaletteCommand[]
  readonly onClose: () => void
}

/** Every command by its name: type some of it, Enter runs it. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const [isOpen, setOpen] = useState(true)
  const [typed, setTyped] = useState('')
  const act = (id: string) => {
    const command = commands.find((one) => one.id === id)
    if (command?.cannot !== undefined) return announce(command.cannot)
    // Closed first, or the dialog would keep the focus that the command moves.
    flushSync(() => setOpen(false))
    onClose()
    command?.run()
  }
  return (
    <Dialog title="Commands" shape="palette" isOpen={isOpen} onClose={onClose}>
      <SearchList
        label="Search commands"
        typed={typed}
        onTyped={setTyped}
        groups={typed.trim() === '' ? grouped(commands) : [{ name: '', acts: found(commands, typed) }]}
        none="No command has that name."
        onAct={act}
      />
    </Dialog>
  )
}

const grouped = (commands: readonly PaletteCommand[]) =>
  [
    ...Map.groupBy(
      commands.filter(({ cannot }) => cannot === undefined),
      ({ group }) => group,
    ),
  ].map(([name, acts]) => ({ name, acts }))

const found = (commands: readonly PaletteCommand[], typed: string) =>
  meant(commands, typed).map(({ id, label, keys, cannot, group }) => ({
    id,
    label,
    keys,
    says: cannot ?? group,
    disabled: cannot !== undefined,
  }))

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
export const CommandPalette = ({ commands, onClose }: CommandPaletteProps) => (
  <Dialog title="Commands" shape="palette" isOpen onClose={onClose}>
    <SearchMenu
      label="Search commands"
      acts={commands}
      none="No command has that name."
      onAct={(id) => {
        // Closed first, or the dialog would keep the focus that the command moves.
        flushSync(onClose)
        commands.find((command) => command.id === id)?.run()
      }}
    />
  </Dialog>
)

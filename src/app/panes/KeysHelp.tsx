import { Dialog, writtenKeys } from '~/ui'
import css from './KeysHelp.module.css'

export interface KeysHelpProps {
  /** What has a key wherever one is; `keys` as they are written on screen: "Ctrl K". */
  readonly keyed: readonly { readonly keys: string; readonly label: string }[]
  readonly onClose: () => void
}

/** Keys that hold in one place. */
const elsewhere = [
  { keys: '/', label: 'Insert, at the start of a line' },
  { keys: 'Alt F10', label: 'To the toolbar; Esc goes back' },
  { keys: 'Alt Shift ↑ ↓', label: 'Move the block up or down' },
  { keys: 'Tab, Enter', label: 'On through caption, credit, alternative text and chain' },
  { keys: 'Ctrl B, I, Shift X', label: 'Bold, italic, strike' },
  { keys: 'Ctrl Z, Shift Z', label: 'Undo, redo' },
  { keys: 'Ctrl Shift .', label: 'Before or after: in the preview, with a version chosen' },
  { keys: 'S, Q, R, E, J, K', label: 'Stet, query, reopen, edit chain, next, previous: with the ledger focused' },
] as const

/** Every key and what it does. */
export const KeysHelp = ({ keyed, onClose }: KeysHelpProps) => (
  <Dialog title="Keys and help" shape="wide" isOpen onClose={onClose}>
    <dl className={css['keys']}>
      {[...keyed, ...elsewhere].map((one) => (
        <div key={`${one.keys} ${one.label}`}>
          <dt>{one.label}</dt>
          <dd>
            <kbd>{writtenKeys(one.keys)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </Dialog>
)

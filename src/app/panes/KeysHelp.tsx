import { Dialog, writtenKeys } from '~/ui'
import css from './KeysHelp.module.css'

export interface KeysHelpProps {
  /** `keys` as they are written on screen: "Ctrl K". */
  readonly keys: readonly { readonly keys: string; readonly says: string }[]
  readonly onClose: () => void
}

/** Every key and what it does. */
export const KeysHelp = ({ keys, onClose }: KeysHelpProps) => (
  <Dialog title="Keys and help" shape="wide" isOpen onClose={onClose}>
    <dl className={css['keys']}>
      {keys.map((one) => (
        <div key={`${one.keys} ${one.says}`}>
          <dt>{one.says}</dt>
          <dd>
            <kbd>{writtenKeys(one.keys)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </Dialog>
)

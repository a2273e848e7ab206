import { use, useEffect, useRef, useState } from 'react'
import type { Version } from '~/drafts'
import { announce, Button, Dialog, TextField } from '~/ui'
import { useApp } from '../AppContext.ts'
import { useDesk, useDeskState } from '../useDesk.ts'
import { useBench } from '../writing/Bench.ts'
import { capital, versionWords } from './deedWords.ts'
import css from './NameVersion.module.css'
import { namesOf } from './namesOf.ts'
import { useHistory } from './useHistory.ts'
import { whenIn } from './whenIn.ts'

/** Gives a version a name, so that it is found among the others. */
export function NameVersion({ version }: { readonly version: Version | 'now' }) {
  const { view } = useBench()
  const close = () => view.setState({ naming: null })
  return (
    <Dialog title="Name this version" isOpen onClose={close}>
      <Naming version={version} onClose={close} />
    </Dialog>
  )
}

/** What versions are most often called in a newsroom, where the house file does not say. */
const usual = ['Sent to desk', 'Read by desk', 'Legal read', 'As published']

interface NamingProps {
  readonly version: Version | 'now'
  readonly onClose: () => void
}

function Naming({ version, onClose }: NamingProps) {
  const desk = useDesk()
  const { versionNames = usual } = use(useApp().house).house
  const zone = useDeskState(({ story }) => story.zone)
  const { deeds } = useHistory()
  const known = version === 'now' ? undefined : namesOf(deeds).find((one) => one.version === version)
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | undefined>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const value = text ?? known?.name ?? ''
  const give = async (name: string) => {
    if (name.trim() === '') {
      setWrong('Write what this version is to be called, such as “Sent to desk”.')
      field.current?.focus()
      return
    }
    onClose()
    // The version of now has the last words in it.
    if (version === 'now') await desk.flush()
    desk.name(version === 'now' ? desk.store.getState().version : version, name.trim())
    announce(`Named: ${name.trim()}.`)
  }
  return (
    <form
      className={css['naming']}
      onSubmit={(event) => {
        event.preventDefault()
        void give(value)
      }}
    >
      {version !== 'now' && <p>{capital(versionWords(version, zone, whenIn(deeds)))}</p>}
      <TextField ref={field} label="Name" value={value} maxLength={120} wrong={wrong} onChange={setText} />
      {versionNames.length > 0 && (
        <div className={css['usual']} role="group" aria-label="Usual names">
          {[...new Set(versionNames)].map((name) => (
            <Button key={name} variant="quiet" onClick={() => void give(name)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className={css['buttons']}>
        <Button variant="stet" onClick={() => void give(value)}>
          Name
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

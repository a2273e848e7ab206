import { useState } from 'react'
import { type ChosenKeeper, isServerAddress } from '~/story'
import { Button, Checkbox, Dialog, RadioChoices, TextField } from '~/ui'
import type { LoadedHouse } from '../house/loadHouse.ts'
import { choiceStorage } from '../world.ts'
import { type Choices, readChoices, writeChoices } from './choices.ts'
import css from './KeepingDialog.module.css'
import { probeServer } from './openServer.ts'

interface KeepingDialogProps {
  readonly house: LoadedHouse
  readonly onClose: () => void
}

/** Who keeps the stories that are written here, and whether anything of them stays on this computer. */
export const KeepingDialog = (props: KeepingDialogProps) => (
  <Dialog title="Where stories are kept" isOpen onClose={props.onClose}>
    <ChooseKeeper {...props} />
  </Dialog>
)

type Way = 'house' | ChosenKeeper['kind']

function ChooseKeeper({ house: { house, problems }, onClose }: KeepingDialogProps) {
  const [before] = useState(() => readChoices(choiceStorage()))
  // A file that cannot be read has not changed the house's mind.
  const houseKeeper = problems.length === 0 ? house.keeper : (before.house ?? house.keeper)
  const [way, setWay] = useState<Way>(before.own?.kind ?? 'house')
  const [address, setAddress] = useState(before.own?.kind === 'server' ? before.own.address : '')
  const [isShared, setShared] = useState(before.isShared)
  const [wrong, setWrong] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const keep = (own: Choices['own']) => {
    if (writeChoices(choiceStorage(), { own, house: houseKeeper, isShared })) window.location.reload()
    else
      setWrong(
        'This browser keeps no settings, so it would not know the next time. Allow it to store data for this page.',
      )
  }
  const choose = async () => {
    if (way !== 'server') return keep(way === 'house' ? null : { kind: way })
    if (!isServerAddress(address))
      return setWrong('This is no address of a server, such as https://drafts.example.org/.')
    setAsking(true)
    const trouble = await probeServer(address.trim())
    setAsking(false)
    if (trouble === null) keep({ kind: 'server', address: address.trim() })
    else setWrong(trouble)
  }
  const by = way === 'house' ? houseKeeper.kind : way
  return (
    <form
      className={css['keeping']}
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <RadioChoices
        label="Stories are kept"
        value={way}
        choices={waysOf(house.name, houseKeeper)}
        onChange={(value) => setWay(value as Way)}
      />
      {way === 'server' && (
        <TextField
          label="Address of the server"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={address}
          wrong={wrong ?? undefined}
          onChange={(value) => {
            setAddress(value)
            setWrong(null)
          }}
        />
      )}
      <Checkbox checked={isShared} onChange={setShared}>
        This is a shared computer: keep nothing on it once this tab is closed
      </Checkbox>
      {isShared && <p className={css['hint']}>{sharedWords[by]}</p>}
      {wrong !== null && way !== 'server' && (
        <p role="alert" className={css['wrong']}>
          {wrong}
        </p>
      )}
      <p className={css['hint']}>What is written stays where it is. Stet opens again with what you choose.</p>
      <div className={css['buttons']}>
        <Button variant="stet" disabled={isAsking} onClick={() => void choose()}>
          {isAsking ? 'Asking the server…' : 'Keep them there'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

const sharedWords = {
  'this device': 'Stories will be in this tab only. Export what is to stay before you close it.',
  server: 'Stories will be with the server only. While it cannot be reached, what you write is not saved.',
} satisfies Record<ChosenKeeper['kind'], string>

/** The house's own way first; this device once, whoever names it. */
function waysOf(name: string, keeper: ChosenKeeper): readonly { readonly value: Way; readonly label: string }[] {
  const device = 'On this device, in this browser'
  const other = { value: 'server', label: 'By a server, at its address' } as const
  if (keeper.kind === 'this device') return [{ value: 'house', label: `${device} (as ${name} has it)` }, other]
  return [
    { value: 'house', label: `By the server of ${name}` },
    { value: 'this device', label: device },
    { ...other, label: 'By another server, at its address' },
  ]
}

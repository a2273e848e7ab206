import { lazy, Suspense, use, useState } from 'react'
import { Button } from '~/ui'
import { useApp } from '../AppContext.ts'
import { clock, newId } from '../world.ts'
import css from './KeptHere.module.css'
import { ScarceRoom } from './ScarceRoom.tsx'
import { safetyWords } from './safetyWords.ts'
import { useSafety } from './useSafety.ts'

const KeepingDialog = lazy(async () => ({ default: (await import('../keeping/KeepingDialog.tsx')).KeepingDialog }))
const SourcesDialog = lazy(async () => ({ default: (await import('../sources/SourcesDialog.tsx')).SourcesDialog }))
const HouseDialog = lazy(async () => ({ default: (await import('../house/HouseDialog.tsx')).HouseDialog }))
const HouseNews = lazy(async () => ({ default: (await import('../house/HouseNews.tsx')).HouseNews }))
const BesideServer = lazy(async () => ({ default: (await import('../keeping/BesideServer.tsx')).BesideServer }))

/** Where the stories of a shelf are, how safe they are there, and a way to choose; what is here and not there, too. */
export function KeptHere() {
  const { keeper, keeping } = useApp()
  const [dialog, setDialog] = useState<'keeping' | 'house' | 'sources' | null>(null)
  const close = () => setDialog(null)
  const safety = useSafety()
  return (
    <>
      {keeping.by.kind === 'server' && !keeping.isShared && (
        <Suspense>
          <BesideServer server={keeper} />
        </Suspense>
      )}
      {keeper.where === 'this device' && <ScarceRoom />}
      <div className={css['foot']}>
        <p>{safetyWords(keeper.where, keeping, safety)}</p>
        <Button variant="quiet" onClick={() => setDialog('keeping')}>
          Where stories are kept
        </Button>
        <Button variant="quiet" onClick={() => setDialog('sources')}>
          Sources
        </Button>
        <Button variant="quiet" onClick={() => setDialog('house')}>
          House settings
        </Button>
      </div>
      <Suspense>
        <OfHouse dialog={dialog} onClose={close} />
      </Suspense>
    </>
  )
}

/** What comes once the newsroom's settings have: what is wrong with them, and the dialogs that go by them. */
function OfHouse({
  dialog,
  onClose,
}: {
  readonly dialog: 'keeping' | 'house' | 'sources' | null
  readonly onClose: () => void
}) {
  const { keeper, house, who } = useApp()
  const loaded = use(house)
  return (
    <>
      {(loaded.problems.length > 0 || loaded.warnings !== undefined) && <HouseNews {...loaded} />}
      {dialog === 'keeping' && <KeepingDialog house={loaded} onClose={onClose} />}
      {dialog === 'house' && <HouseDialog onClose={onClose} />}
      {dialog === 'sources' && (
        <SourcesDialog keeper={keeper} house={loaded.house} world={{ clock, newId, who }} onClose={onClose} />
      )}
    </>
  )
}

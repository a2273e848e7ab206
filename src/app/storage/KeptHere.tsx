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
const BesideServer = lazy(async () => ({ default: (await import('../keeping/BesideServer.tsx')).BesideServer }))

/** Where the stories of a shelf are, how safe they are there, and a way to choose; what is here and not there, too. */
export function KeptHere() {
  const { keeper, keeping, house, who } = useApp()
  const [isChoosing, setChoosing] = useState(false)
  const [isSources, setSources] = useState(false)
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
        <Button variant="quiet" onClick={() => setChoosing(true)}>
          Where stories are kept
        </Button>
        <Button variant="quiet" onClick={() => setSources(true)}>
          Sources
        </Button>
      </div>
      {isSources && (
        <Suspense>
          <SourcesDialog
            keeper={keeper}
            house={use(house).house}
            world={{ clock, newId, who }}
            onClose={() => setSources(false)}
          />
        </Suspense>
      )}
      {isChoosing && (
        <Suspense>
          <KeepingDialog house={use(house)} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  )
}

import { use } from 'react'
import type { House } from '~/story'
import { useApp } from '../AppContext.ts'
import { smallStorage } from '../world.ts'
import { saveFile } from '../writing/saveFile.ts'
import type { EffectOf } from './effectWords.ts'
import { HouseSettings } from './HouseSettings.tsx'
import { dropOwnHouse, keepOwnHouse } from './keptHouses.ts'

interface HouseDialogProps {
  /** Keeps what is being written before Stet opens again. */
  readonly flush?: (() => Promise<unknown>) | undefined
  readonly effectOf?: EffectOf<House> | undefined
  readonly onClose: () => void
}

/** The house settings of this window; Stet opens again with what is saved. */
export function HouseDialog({ flush, effectOf, onClose }: HouseDialogProps) {
  const loaded = use(useApp().house)
  const keep = (text: string | null): boolean => {
    const storage = smallStorage()
    if (text === null) dropOwnHouse(storage)
    else if (!keepOwnHouse(storage, text)) return false
    void Promise.resolve(flush?.()).then(() => window.location.reload())
    return true
  }
  return (
    <HouseSettings
      loaded={loaded}
      effectOf={effectOf}
      onKeep={keep}
      onDownload={(text) => saveFile(new Blob([text], { type: 'application/json' }), 'house.json')}
      onClose={onClose}
    />
  )
}

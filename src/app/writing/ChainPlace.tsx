import { use, useEffectEvent, useLayoutEffect, useMemo } from 'react'
import { type Amendment, chainProblems, distanceOf, distanceWords, type ReviewItem, sourcesIn } from '~/review'
import { type BlockId, creditLine, type House } from '~/story'
import { useApp } from '../AppContext.ts'
import { ChainEditor } from '../panes/chain/ChainEditor.tsx'
import { linkOf, sameDraft } from '../panes/chain/chainDraft.ts'
import { kindIn } from '../panes/chain/kindWords.ts'
import { useDeskState } from '../useDesk.ts'
import { newId } from '../world.ts'
import { useBench, useView } from './Bench.ts'
import { createChains } from './createChains.ts'

/** The chain that is open for editing, joined to the desk and the text. Where it leaves the screen, what was changed is kept. */
export function ChainPlace() {
  const { desk, editor, view, house: settings } = useBench()
  const { who } = useApp()
  const house = use(settings)
  const edited = useView(({ editing }) => editing)
  const chains = useMemo(() => createChains({ desk, editor }, view, who), [desk, editor, view, who])
  const items = useDeskState((state) => state.items)
  const zone = useDeskState(({ story }) => story.zone)
  const language = useDeskState(({ story }) => story.language)
  const names = useMemo(() => namesFor(items, house), [items, house])
  const leave = useEffectEvent(() => {
    // An item whose words have changed is drawn as another, and its chain stays open there.
    if (view.getState().editing?.item === edited?.item) chains.leave()
  })
  useLayoutEffect(() => {
    const close = () => leave()
    window.addEventListener('pagehide', close, { capture: true })
    return () => {
      window.removeEventListener('pagehide', close, { capture: true })
      close()
    }
  }, [])
  if (edited === null) return null
  const { now } = edited
  const chain = now.steps.map(linkOf)
  return (
    <ChainEditor
      draft={now}
      at={edited.at}
      isChanged={!sameDraft(edited.opened, now)}
      names={names}
      kindOf={(name) => kindIn(house, name)}
      problems={chainProblems(chain, house)}
      distance={distanceWords(distanceOf(chain, house))}
      generated={now.credit === undefined ? undefined : creditLine(chain, language)}
      says={edited.earlier === undefined ? undefined : earlierWords(edited.earlier)}
      zone={zone}
      newId={() => `chainStep${newId()}` as BlockId} // a fresh id is a step's name from here on
      onChange={chains.change}
      onSave={chains.save}
      onClose={chains.leave}
      onDiscard={chains.discard}
    />
  )
}

const namesFor = (items: readonly ReviewItem[], house: House): readonly string[] => [
  ...new Set([...sourcesIn(items, house), ...house.sources, ...house.agencies].map(({ name }) => name)),
]

const earlierWords = ({ by }: Amendment): string =>
  `The words have changed since ${by.name} amended their chain. It is here as amended: save it if it still holds.`

import { PanelLeft } from 'lucide-react'
import { IconButton } from '~/ui'
import { useApp } from '../AppContext.ts'
import { SaveStatus } from '../panes/SaveStatus.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench } from './Bench.ts'
import { TopActs } from './TopActs.tsx'
import css from './TopTools.module.css'

/** Opens the shelf and the outline over the page, where the window has no room for them beside it. */
export function DrawerButton() {
  const { view } = useBench()
  return (
    <IconButton
      label="Shelf and outline"
      icon={PanelLeft}
      {...(css['drawer'] === undefined ? {} : { className: css['drawer'] })}
      onClick={() => view.setState(({ shelfOpen }) => ({ shelfOpen: !shelfOpen }))}
    />
  )
}

/** Where the words are, and, beside it where there is room, what is done with the whole story. */
export function SavedAndActs() {
  const { desk, copyText } = useBench()
  const { keeper } = useApp()
  const save = useDeskState((state) => state.save)
  return (
    <>
      <SaveStatus save={save} where={keeper.where} onTryAgain={desk.retry} onCopy={copyText} />
      <div className={css['acts']}>
        <TopActs />
      </div>
    </>
  )
}

import { PanelLeft } from 'lucide-react'
import { IconButton } from '~/ui'
import { useApp } from '../AppContext.ts'
import { ExportMenu } from '../panes/ExportMenu.tsx'
import { GateButton } from '../panes/GateButton.tsx'
import { SaveStatus } from '../panes/SaveStatus.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench } from './Bench.ts'
import { publish } from './publish.ts'
import css from './TopActs.module.css'

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

/** Where the words are, taking the story out, and publishing it. */
export function TopActs() {
  const { acts, editor, exportAs } = useBench()
  return (
    <>
      <Saved />
      <div className={css['acts']}>
        <ExportMenu onExport={exportAs} />
        <GateButton onReveal={acts.reveal} onGo={acts.toBlock} onPublish={() => publish(editor)} />
      </div>
    </>
  )
}

function Saved() {
  const { desk, exportAs } = useBench()
  const { keeper } = useApp()
  const save = useDeskState((state) => state.save)
  return <SaveStatus save={save} where={keeper.where} onTryAgain={desk.retry} onExport={() => exportAs('stet')} />
}

import { ExportMenu } from '../panes/ExportMenu.tsx'
import { GateButton } from '../panes/GateButton.tsx'
import { useBench } from './Bench.ts'
import { publish } from './publish.ts'

/** Taking the story out, and publishing it. */
export function TopActs() {
  const { acts, editor, exportAs } = useBench()
  return (
    <>
      <ExportMenu onExport={exportAs} />
      <GateButton onReveal={acts.reveal} onGo={acts.toBlock} onPublish={() => publish(editor)} />
    </>
  )
}

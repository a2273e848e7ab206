import { ExportMenu } from '../panes/ExportMenu.tsx'
import { GateButton } from '../gate/GateButton.tsx'
import { useBench } from './Bench.ts'

/** Taking the story out, and publishing it. */
export function TopActs() {
  const { exportAs } = useBench()
  return (
    <>
      <ExportMenu onExport={exportAs} />
      <GateButton />
    </>
  )
}

import { ExportMenu } from '../panes/ExportMenu.tsx'
import { GateButton } from '../gate/GateButton.tsx'
import { useBench, useView } from './Bench.ts'

/** Taking the story out, and publishing it. */
export function TopActs() {
  const { exportAs } = useBench()
  const edition = useView(({ look }) => look.edition?.name)
  return (
    <>
      <ExportMenu edition={edition} onExport={exportAs} />
      <GateButton />
    </>
  )
}

import { ExportMenu } from '../panes/ExportMenu.tsx'
import { GateButton } from '../gate/GateButton.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'

/** Taking the story out, and publishing it. */
export function TopActs() {
  const { exportAs } = useBench()
  const edition = useView(({ look }) => look.edition?.name)
  const isOut = useDeskState(({ publications }) => publications.length > 0)
  return (
    <>
      <ExportMenu edition={edition} isOut={isOut} onExport={exportAs} />
      <GateButton />
    </>
  )
}

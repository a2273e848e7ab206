import { ExportMenu } from '../panes/ExportMenu.tsx'
import { GateButton } from '../panes/GateButton.tsx'
import { useBench } from './Bench.ts'
import { setFact } from '~/editor'
import { clock } from '../world.ts'
import type { Instant } from '~/story'
import { announce } from '~/ui'

/** Taking the story out, and publishing it. */
export function TopActs() {
  const { acts, editor, exportAs } = useBench()
  const publish = () => {
    setFact(editor, 'status', 'published')
    setFact(editor, 'publishedAt', clock.now() as Instant)
    announce('Published.')
  }
  return (
    <>
      <ExportMenu onExport={exportAs} />
      <GateButton onReveal={acts.reveal} onGo={acts.toBlock} onPublish={publish} />
    </>
  )
}

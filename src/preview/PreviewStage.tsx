import { LayoutChoices } from './LayoutChoices.tsx'
import { desktop, phone } from './layouts.ts'
import type { PreviewLook } from './look.ts'
import { PreviewFrame } from './PreviewFrame.tsx'
import type { PreviewPaneProps } from './PreviewPane.tsx'
import css from './PreviewStage.module.css'
import { ShowAs } from './ShowAs.tsx'
import { useMedia } from './useMedia.ts'

interface PreviewStageProps extends PreviewPaneProps {
  readonly look: PreviewLook
  readonly onLook: (look: PreviewLook) => void
}

/** Preview mode: the published page on a stage of its own, with what can be asked of it at the side. */
export function PreviewStage({ source, link, onPick, look, onLook }: PreviewStageProps) {
  const narrow = useMedia('(max-width: 760px)')
  const layout = narrow && look.layout === 'both' ? 'phone' : look.layout
  const frame = {
    source,
    link: look.together ? link : undefined,
    onPick: look.clickToEdit ? onPick : undefined,
    dark: look.dark,
    textSize: look.textSize,
  }
  return (
    <div className={css['preview']}>
      <section aria-label="Preview choices" className={css['side']}>
        <h2>Layouts</h2>
        <LayoutChoices value={layout} one={narrow} onChange={(layout) => onLook({ ...look, layout })} />
        <h2>Show as</h2>
        <ShowAs look={look} onChange={onLook} />
      </section>
      <div className={css['stage']} data-layout={layout}>
        <PreviewFrame {...desktop} {...frame} />
        <PreviewFrame {...phone} {...frame} />
      </div>
    </div>
  )
}

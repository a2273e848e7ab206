import { useState } from 'react'
import { LayoutChoices, type LayoutChoice } from './LayoutChoices.tsx'
import { desktop, phone } from './layouts.ts'
import { PreviewFrame } from './PreviewFrame.tsx'
import type { PreviewPaneProps } from './PreviewPane.tsx'
import css from './PreviewStage.module.css'
import { ShowAs, shownFirst } from './ShowAs.tsx'
import { useMedia } from './useMedia.ts'

/** Preview mode: the published page on a stage of its own, with what can be asked of it at the side. */
export function PreviewStage({ source, link, onPick }: PreviewPaneProps) {
  const [chosen, setChosen] = useState<LayoutChoice>('both')
  const [shown, setShown] = useState(shownFirst)
  const narrow = useMedia('(max-width: 760px)')
  const layout = narrow && chosen === 'both' ? 'phone' : chosen
  const frame = {
    source,
    link: shown.together ? link : undefined,
    onPick: shown.clickToEdit ? onPick : undefined,
    dark: shown.dark,
    textSize: shown.textSize,
  }
  return (
    <div className={css['preview']}>
      <section aria-label="Preview choices" className={css['side']}>
        <h2>Layouts</h2>
        <LayoutChoices value={layout} one={narrow} onChange={setChosen} />
        <h2>Show as</h2>
        <ShowAs shown={shown} onChange={setShown} />
      </section>
      <div className={css['stage']} data-layout={layout}>
        <PreviewFrame {...desktop} {...frame} />
        <PreviewFrame {...phone} {...frame} />
      </div>
    </div>
  )
}

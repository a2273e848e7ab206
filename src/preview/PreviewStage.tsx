import { useMemo } from 'react'
import { Cards } from './cards/Cards.tsx'
import type { CardSource } from './cards/cards.ts'
import { LayoutChoices } from './LayoutChoices.tsx'
import { desktop, narrowPhone, phone, reader as readerMode } from './layouts.ts'
import type { PreviewLook } from './look.ts'
import { PreviewFrame } from './PreviewFrame.tsx'
import { drawOverlays } from './overlays/drawOverlays.ts'
import type { MarkSource } from './overlays/pageMark.ts'
import type { ReadPage } from './page.ts'
import type { PreviewPaneProps } from './PreviewPane.tsx'
import css from './PreviewStage.module.css'
import { ShowAs } from './ShowAs.tsx'
import { stressedSource } from './stress/stressedSource.ts'
import { useMedia } from './useMedia.ts'

interface PreviewStageProps extends PreviewPaneProps {
  /** What is known of the words on the page. */
  readonly marks: MarkSource
  /** The story as others would show it. */
  readonly cards: CardSource
  /** The page as a browser's reader mode leaves it. */
  readonly reader: ReadPage
  readonly look: PreviewLook
  readonly onLook: (look: PreviewLook) => void
}

/** Preview mode: the published page on a stage of its own, with what can be asked of it at the side. */
export function PreviewStage({ source, marks, cards, reader, link, onPick, look, onLook }: PreviewStageProps) {
  const narrow = useMedia('(max-width: 760px)')
  const wide = useMedia('(min-width: 1380px)')
  const layout = narrow && look.layout === 'both' ? 'phone' : look.layout
  const tried = useMemo(() => stressedSource(source, look.stress), [source, look.stress])
  const drawOver = useMemo(() => drawOverlays(look.overlays, marks), [look.overlays, marks])
  const frame = {
    source: tried,
    link: look.together ? link : undefined,
    onPick: look.clickToEdit ? onPick : undefined,
    // Paper is light.
    dark: look.dark && !look.stress.includes('print'),
    textSize: look.textSize,
    drawOver,
  }
  return (
    <div className={css['preview']}>
      <section aria-label="Preview choices" className={css['side']}>
        <h2>Layouts</h2>
        <LayoutChoices
          value={layout}
          one={narrow}
          cards={cards}
          reader={reader}
          onChange={(layout) => onLook({ ...look, layout })}
        />
        <h2>Show as</h2>
        <ShowAs look={look} onChange={onLook} />
      </section>
      <div className={css['stage']} data-layout={layout}>
        {layout === 'reader' && (
          <PreviewFrame {...readerMode} {...frame} source={reader} link={undefined} drawOver={undefined} />
        )}
        {layout !== 'cards' && layout !== 'reader' && (
          <>
            <PreviewFrame {...desktop} {...frame} />
            <PreviewFrame {...(look.stress.includes('narrow') ? narrowPhone : phone)} {...frame} />
          </>
        )}
        {(layout === 'cards' || (layout === 'both' && wide)) && <Cards source={cards} onPick={frame.onPick} />}
      </div>
    </div>
  )
}

import { type ReactNode, useId, useMemo, useState } from 'react'
import { Cards } from './cards/Cards.tsx'
import type { CardSource, Retitle } from './cards/cards.ts'
import { Folded } from './Folded.tsx'
import { LayoutChoices, verdictId } from './LayoutChoices.tsx'
import { desktop, feed as feedItem, narrowPhone, newsletter as mail, phone, reader as readerMode } from './layouts.ts'
import { keepPlace } from './keepPlace.ts'
import type { PreviewLook } from './look.ts'
import { lookWords } from './lookWords.ts'
import type { DrawOver } from './DrawOver.ts'
import { PreviewFrame } from './PreviewFrame.tsx'
import { drawOverlays } from './overlays/drawOverlays.ts'
import type { ChangeSource } from './overlays/pageChanges.ts'
import type { MarkSource } from './overlays/pageMark.ts'
import type { ReadPage } from './page.ts'
import { passKeys } from './passKeys.ts'
import { PrintColumn } from './print/PrintColumn.tsx'
import type { PrintFit } from './print/printFit.ts'
import type { PrintRoom } from './print/printRoom.ts'
import { printVerdict } from './print/printVerdict.ts'
import type { PreviewPaneProps } from './PreviewPane.tsx'
import css from './PreviewStage.module.css'
import { ShowAs } from './ShowAs.tsx'
import { ShownVersion } from './ShownVersion.ts'
import { stressedSource } from './stress/stressedSource.ts'
import { SpokenPage } from './texts/SpokenPage.tsx'
import type { TextSource } from './texts/texts.ts'
import { WireText } from './texts/WireText.tsx'
import { useMedia } from './useMedia.ts'

interface PreviewStageProps extends PreviewPaneProps {
  /** What is known of the words on the page; null where that is another version's. */
  readonly marks: MarkSource | null
  /** What is different since the version it is compared with, once that has been read. */
  readonly changes: ChangeSource | null
  /** Where the edition is chosen. */
  readonly editions: ReactNode
  /** Where that version is chosen. */
  readonly versions: ReactNode
  /** The story as others would show it. */
  readonly cards: CardSource
  /** The page as a browser's reader mode leaves it. */
  readonly reader: ReadPage
  /** Titles are edited in the cards; absent where the story is only read. */
  readonly onTitle?: Retitle | undefined
  /** The story as it is mailed. */
  readonly newsletter: ReadPage
  /** The story as a feed reader shows it. */
  readonly feed: ReadPage
  /** The story without its looks. */
  readonly texts: TextSource
  /** The room a story has on paper; absent in a house that prints nothing. */
  readonly print?: PrintRoom | undefined
  readonly look: PreviewLook
  readonly onLook: (look: PreviewLook) => void
}

/** Preview mode: the published page on a stage of its own, with what can be asked of it at the side. */
export function PreviewStage(props: PreviewStageProps) {
  const { source, marks, changes, editions, versions, cards, onTitle, reader, newsletter, feed, texts, print } = props
  const { link, onPick, look, onLook } = props
  const narrow = useMedia('(max-width: 760px)')
  const wide = useMedia('(min-width: 1380px)')
  const name = useId()
  const [fit, setFit] = useState<PrintFit | null>(null)
  // What a house does not print has no column, though it may have been asked for by its command.
  const asked = look.layout === 'print' && print === undefined ? 'both' : look.layout
  const layout = narrow && asked === 'both' ? 'phone' : asked
  const isBeside = layout === 'both' && wide
  const tried = useMemo(() => stressedSource(source, look.stress), [source, look.stress])
  const drawOver = useMemo((): DrawOver => {
    const draw = drawOverlays(look.overlays, { marks, changes: look.before ? null : changes })
    return (layer, frame) => {
      const ends = [draw(layer, frame), keepPlace(frame), passKeys(frame)]
      return () => {
        for (const end of ends) end()
      }
    }
  }, [look.overlays, marks, changes, look.before])
  const { since, before } = look
  const version = changes !== null && since !== null && (
    <small className={css['version']} data-before={before}>
      {before ? since.asOf : 'Now'}
    </small>
  )
  const canEdit = look.clickToEdit && !look.before
  const frame = {
    source: tried,
    link: look.together ? link : undefined,
    onPick: canEdit ? onPick : undefined,
    isRead: look.before,
    // Paper is light.
    dark: look.dark && !look.stress.includes('print'),
    textSize: look.textSize,
    drawOver,
  }
  const choices = (
    <>
      <h2>Layouts</h2>
      <LayoutChoices
        name={name}
        value={layout}
        one={narrow}
        cards={cards}
        reader={reader}
        newsletter={newsletter}
        feed={feed}
        texts={texts}
        print={print === undefined ? null : printVerdict(fit)}
        isGoneTo={look.isGoneTo}
        onArrive={() => onLook({ ...look, isGoneTo: false })}
        onChange={(layout) => onLook({ ...look, layout })}
      />
      <h2>Show as</h2>
      <ShowAs look={look} editions={editions} versions={versions} canShowBefore={changes !== null} onChange={onLook} />
    </>
  )
  return (
    <div className={css['preview']}>
      <section aria-label="Preview choices" className={css['side']} data-pane="choices">
        {narrow ? (
          <Folded label="Show as" says={lookWords(layout, look)} describedBy={verdictId(name, layout)}>
            {choices}
          </Folded>
        ) : (
          choices
        )}
      </section>
      <ShownVersion value={version}>
        <div className={css['stage']} data-layout={layout} data-beside={isBeside} data-pane="layouts">
          {layout === 'reader' && (
            <PreviewFrame {...readerMode} {...frame} source={reader} link={undefined} drawOver={nothing} />
          )}
          {layout === 'newsletter' && (
            <PreviewFrame {...mail} {...frame} source={newsletter} link={undefined} drawOver={nothing} />
          )}
          {layout === 'feed' && (
            <PreviewFrame {...feedItem} {...frame} source={feed} link={undefined} drawOver={nothing} />
          )}
          {layout === 'wire' && <WireText source={texts} />}
          {layout === 'spoken' && <SpokenPage source={texts} />}
          {(layout === 'both' || layout === 'desktop' || layout === 'phone') && (
            <>
              <PreviewFrame {...desktop} {...frame} />
              <PreviewFrame {...(look.stress.includes('narrow') ? narrowPhone : phone)} {...frame} />
            </>
          )}
          <div className={css['beside']} data-shown={isBeside || layout === 'cards' || layout === 'print'}>
            {(isBeside || layout === 'cards') && (
              <Cards source={cards} onPick={frame.onPick} onTitle={canEdit ? onTitle : undefined} />
            )}
            {print !== undefined && (
              <div className={css['print']} data-shown={isBeside || layout === 'print'}>
                <PrintColumn source={source} print={print} onFit={setFit} />
              </div>
            )}
          </div>
        </div>
      </ShownVersion>
    </div>
  )
}

/** Draws nothing on a page that was made of the published one, and passes its keys on as the others’ are. */
const nothing: DrawOver = (_, frame) => passKeys(frame)

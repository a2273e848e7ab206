import { use, useMemo } from 'react'
import { retitle } from '~/editor'
import printCss from '~/interchange/page/print.css?raw'
import { PreviewStage } from '~/preview'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'
import { createCards } from './createCards.ts'
import { createNewsletter } from './createNewsletter.ts'
import { createPageMarks } from './createPageMarks.ts'
import { createPages } from './createPages.ts'
import { storyAtHand } from './storyAtHand.ts'
import { useCurrentOnPage } from './useCurrentOnPage.ts'
import { createReaderMode } from './createReaderMode.ts'
import { createTexts } from './createTexts.ts'
import css from './Stage.module.css'

/** Preview mode: the published page, live, in place of the page being written. */
export function Stage() {
  const bench = useBench()
  const look = useView((now) => now.look)
  const isRead = useDeskState(({ save }) => save.kind === 'read-only')
  const house = use(bench.house)
  const source = useMemo(() => createPages(storyAtHand(bench.editor), house, bench.pictures, printCss), [bench, house])
  const cards = useMemo(() => createCards(bench.desk, house, bench.pictures), [bench, house])
  const reader = useMemo(() => createReaderMode(bench.desk, house, bench.pictures), [bench, house])
  const newsletter = useMemo(() => createNewsletter(bench.desk, house, bench.pictures), [bench, house])
  const texts = useMemo(() => createTexts(bench.desk, house, source), [bench, house, source])
  const marks = useMemo(() => createPageMarks(bench), [bench])
  useCurrentOnPage(bench, marks)
  return (
    <main className={css['stage']} aria-label="Layout previews">
      <PreviewStage
        source={source}
        marks={marks}
        cards={cards}
        reader={reader}
        onTitle={isRead ? undefined : (title, from, to) => retitle(bench.editor, title, from, to)}
        newsletter={newsletter}
        texts={texts}
        print={house.print}
        link={bench.link}
        onPick={bench.acts.toBlock}
        look={look}
        onLook={(next) => bench.view.setState({ look: next })}
      />
    </main>
  )
}

import { use, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { versionAt } from '~/drafts'
import { retitle, smartTyped } from '~/editor'
import { type PreviewLook, PreviewStage, type Retitle } from '~/preview'
import { announce } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'
import { createPageMarks } from './createPageMarks.ts'
import { EditionChoice } from './edition/EditionChoice.tsx'
import { useSheet } from './edition/useSheet.ts'
import { ChangesSince } from './since/ChangesSince.tsx'
import { notRead, noVersion } from './since/sinceWords.ts'
import { useSides } from './since/useSides.ts'
import { useVersion } from './since/useVersion.ts'
import css from './Stage.module.css'
import { storyAtHand } from './storyAtHand.ts'
import { useCurrentOnPage } from './useCurrentOnPage.ts'

/** Preview mode: the published page, live, in place of the page being written, and beside it the page as it was. */
export function Stage() {
  const bench = useBench()
  const look = useView((now) => now.look)
  const isRead = useDeskState(({ save }) => save.kind === 'read-only')
  const house = use(bench.house)
  const atHand = useMemo(() => storyAtHand(bench.editor), [bench.editor])
  const read = useVersion(look.since === null ? null : versionAt(look.since.version))
  const edition = house.editions.find(({ id }) => id === look.edition?.id)
  const { css: sheet, says } = useSheet(edition?.stylesheet)
  const place = useMemo(() => ({ edition, sheet }), [edition, sheet])
  const { now, was, changes } = useSides(atHand, bench.pictures, house, place, read)
  const isBefore = look.before && was !== null
  const shown = isBefore ? was : now
  const marks = useMemo(() => createPageMarks(bench), [bench])
  useCurrentOnPage(bench, marks)
  const titles = useMemo(
    (): Retitle => ({
      change: (title, from, to) => retitle(bench.editor, title, from, to),
      asTyped: (before) => smartTyped(bench.editor, before, house.quotationMarks),
    }),
    [bench.editor, house],
  )
  const choose = (part: Partial<PreviewLook>) => bench.view.setState({ look: { ...look, ...part } })
  useFlipKey(() => {
    if (changes !== null) choose({ before: !look.before })
    else announce(look.since === null ? noVersion : notRead)
  })
  useSaid(isBefore ? `${look.since?.asOf}.` : 'Now.')
  return (
    <main className={css['stage']} aria-label="Layout previews">
      <PreviewStage
        source={shown.source}
        marks={isBefore ? null : marks}
        changes={changes}
        editions={
          <EditionChoice
            editions={house.editions}
            value={edition}
            says={says}
            onChange={(next) => choose({ edition: next })}
          />
        }
        versions={
          <ChangesSince
            since={look.since}
            read={read}
            changes={changes}
            onSince={(since) =>
              bench.view.setState({ look: { ...look, since, before: look.before && since !== null } })
            }
          />
        }
        cards={shown.cards}
        reader={shown.reader}
        onTitle={isRead ? undefined : titles}
        newsletter={shown.newsletter}
        feed={shown.feed}
        texts={shown.texts}
        print={house.print}
        link={bench.link}
        onPick={bench.acts.toBlock}
        look={isBefore === look.before ? look : { ...look, before: isBefore }}
        onLook={choose}
      />
    </main>
  )
}

/** Hears the key that goes from now to before and back (Ctrl Shift .), wherever the focus is. */
function useFlipKey(flip: () => void): void {
  const hear = useEffectEvent((press: KeyboardEvent) => {
    const { code, ctrlKey, metaKey, shiftKey, altKey } = press
    if (code !== 'Period' || !shiftKey || altKey || ctrlKey === metaKey) return
    press.preventDefault()
    flip()
  })
  useEffect(() => {
    // An effect event is another function each time it is asked for.
    const press = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Says aloud which page is shown, when it has become another. */
function useSaid(words: string): void {
  const said = useRef(words)
  useEffect(() => {
    if (said.current !== words) announce(words)
    said.current = words
  }, [words])
}

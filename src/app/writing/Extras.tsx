import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react'
import { setFact } from '~/editor'
import { useDeskState } from '../useDesk.ts'
import { type Bench, useBench, useView } from './Bench.ts'
import { useCommands } from './useCommands.ts'
import { useLasting } from './useLasting.ts'
import { useOverruled } from './useOverruled.ts'
import { useRecovered } from './useRecovered.ts'
import { useScrollTogether } from './useScrollTogether.ts'
import { useStanding } from './useStanding.ts'
import css from './Extras.module.css'

const StoryDetails = lazy(async () => ({ default: (await import('../panes/StoryDetails.tsx')).StoryDetails }))
const KeysHelp = lazy(async () => ({ default: (await import('../panes/KeysHelp.tsx')).KeysHelp }))
const NameVersion = lazy(async () => ({ default: (await import('../history/NameVersion.tsx')).NameVersion }))
const RenameDialog = lazy(async () => ({ default: (await import('../shelf/RenameDialog.tsx')).RenameDialog }))
const Phone = lazy(async () => ({ default: (await import('./Phone.tsx')).Phone }))
const CopyText = lazy(async () => ({ default: (await import('./waysOut.ts')).CopyText }))
const CorrectionForm = lazy(async () => ({ default: (await import('../gate/CorrectionForm.tsx')).CorrectionForm }))
const HouseDialog = lazy(async () => ({ default: (await import('../house/HouseDialog.tsx')).HouseDialog }))
const AnonymousSource = lazy(async () => ({
  default: (await import('../sources/AnonymousSource.tsx')).AnonymousSource,
}))
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))

/** What comes over the writing screen when it is asked for, the keys that ask, and a phone's own bar and sheet. */
export function Extras() {
  const bench = useBench()
  const commands = useCommands(bench)
  useRecovered(bench)
  useOverruled(bench)
  useScrollTogether(bench)
  useStanding(bench)
  useLasting(bench)
  const dialog = useView((now) => now.dialog)
  const close = useWayBack(bench)
  const isPhone = useIsPhone()
  const naming = useView((now) => now.naming)
  const answering = useView((now) => now.answering)
  return (
    <>
      <div className={css['phone']} data-keys-heard>
        <Suspense>{isPhone && <Phone bench={bench} />}</Suspense>
      </div>
      <Suspense>
        {answering !== null && (
          <AnonymousSource source={answering} onDone={() => bench.view.setState({ answering: null })} />
        )}
        {naming !== null && <NameVersion version={naming} />}
        {dialog === 'details' && <Details bench={bench} onClose={close} />}
        {dialog === 'keys' && <KeysHelp keyed={commands} onClose={close} />}
        {dialog === 'copy' && <CopyText onClose={close} />}
        {dialog === 'correction' && <CorrectionForm onClose={close} />}
        {dialog === 'house' && <HouseDialog flush={bench.desk.flush} effectOf={bench.gate.effectOf} onClose={close} />}
        {dialog === 'rename' && <Rename bench={bench} onClose={close} />}
        {dialog === 'commands' && <Palette bench={bench} keyed={commands} onClose={close} />}
      </Suspense>
    </>
  )
}

/** Closes what came over the screen, and goes back to the control that had the focus before; to the text, if that is gone. */
function useWayBack({ view, editor }: Bench): () => void {
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      view.subscribe(({ dialog }, before) => {
        if (dialog !== null && before.dialog === null) from.current = document.activeElement
      }),
    [view],
  )
  return () => {
    view.setState({ dialog: null })
    const before = from.current
    const isThere = before instanceof HTMLElement && before.checkVisibility({ visibilityProperty: true })
    if (isThere && before !== document.body && before !== editor.view.dom) before.focus({ preventScroll: true })
    else editor.view.focus()
  }
}

function Rename({ bench: { desk, editor }, onClose }: { readonly bench: Bench; readonly onClose: () => void }) {
  return (
    <RenameDialog
      slug={desk.store.getState().story.slug}
      onRename={(slug) => {
        setFact(editor, 'slug', slug)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

function Details({ bench, onClose }: { readonly bench: Bench; readonly onClose: () => void }) {
  const story = useDeskState((state) => state.story)
  return <StoryDetails story={story} onSet={(name, value) => setFact(bench.editor, name, value)} onClose={onClose} />
}

// The width at which the design changes its form (see `Extras.module.css`).
const phone = window.matchMedia('(max-width: 760px)')

const useIsPhone = () => useSyncExternalStore(followWidth, () => phone.matches)

function followWidth(heard: () => void): () => void {
  phone.addEventListener('change', heard)
  return () => phone.removeEventListener('change', heard)
}

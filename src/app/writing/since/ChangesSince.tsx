import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { instantAt, problemText } from '~/drafts'
import type { Since } from '~/preview'
import { announce, Select } from '~/ui'
import { useApp } from '../../AppContext.ts'
import { useHistory } from '../../history/useHistory.ts'
import { shortDayIn } from '../../panes/timeWords.ts'
import { useDesk, useDeskState } from '../../useDesk.ts'
import { clock } from '../../world.ts'
import type { LiveChanges } from './createPageChanges.ts'
import css from './ChangesSince.module.css'
import { sinceChoices } from './sinceChoices.ts'
import { sinceWords } from './sinceWords.ts'
import type { VersionRead } from './useVersion.ts'

interface ChangesSinceProps {
  readonly since: Since | null
  /** What has been read of that version. */
  readonly read: VersionRead
  /** What is different since then; null until it has been read. */
  readonly changes: LiveChanges | null
  readonly onSince: (since: Since | null) => void
}

/** The version that the page is compared with, and how much is different. */
export function ChangesSince({ since, read, changes, onSince }: ChangesSinceProps) {
  const { where } = useApp().keeper
  const opened = useDesk().store.getInitialState().version
  const zone = useDeskState(({ story }) => story.zone)
  const { deeds, isWhole, problem } = useHistory()
  const today = shortDayIn(instantAt(clock.now()), zone)
  const choices = useMemo(() => sinceChoices(deeds, opened, { zone, today }), [deeds, opened, zone, today])
  // The one that is chosen stays in the list, whatever can be read of the others.
  const listed =
    since === null || choices.some(({ version }) => version === since.version)
      ? choices
      : [{ ...since, label: since.name }, ...choices]
  const choose = (value: string) => onSince(listed.find(({ version }) => String(version) === value) ?? null)
  return (
    <div className={css['since']} data-since>
      <Select
        label="Changes since"
        value={since === null ? 'none' : String(since.version)}
        options={[
          { value: 'none', label: 'None' },
          ...listed.map(({ version, label }) => ({ value: String(version), label })),
        ]}
        onChange={choose}
      />
      {problem !== null && <p>The versions could not be listed. {problemText(problem, where)}</p>}
      {problem === null && !isWhole && <p>Reading earlier versions…</p>}
      {read.kind === 'reading' && <p>Fetching that version…</p>}
      {read.kind === 'failed' && <p role="alert">That version could not be read. {problemText(read.problem, where)}</p>}
      {read.kind === 'missing' && (
        <p role="alert">That version cannot be read: the log is damaged before it. Choose an earlier one.</p>
      )}
      {since !== null && changes !== null && <HowMuch since={since.name} changes={changes} />}
    </div>
  )
}

/** How much is different, following the text. It is said aloud once, when the version is there. */
function HowMuch({ since, changes }: { readonly since: string; readonly changes: LiveChanges }) {
  const count = useSyncExternalStore(changes.subscribe, () => changes.get().count)
  useEffect(() => announce(sinceWords(changes.get().count, since)), [since, changes])
  return <p>{sinceWords(count, since)}</p>
}

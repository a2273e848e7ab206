import { type Keeper, problemText, type Version } from '~/drafts'
import { returnTo } from '~/editor'
import { announce } from '~/ui'
import type { Bench } from '../writing/Bench.ts'
import { asideOnNarrow } from './asideOnNarrow.ts'
import { tellVersion } from './tellVersion.ts'

/** What can be done with a version from the history and from a comparison. */
export interface Versions {
  readonly onCompare: (from: Version, to: Version | 'now') => void
  readonly onName: (version: Version | 'now') => void
  /** Takes the text to what it was at a version; `words` say which. */
  readonly onRestore: (version: Version, words: string) => void
}

export function createVersions({ desk, editor, view }: Bench, keeper: Keeper): Versions {
  const restore = async (version: Version, words: string) => {
    // What was typed until now is kept first, so that it is a version of its own to come back to.
    await desk.flush()
    const answer = await tellVersion(keeper, desk.draft, version)
    if (answer.kind === 'failed') return view.setState({ says: problemText(answer.problem, keeper.where) })
    if (answer.kind === 'missing') return view.setState({ says: `${words} cannot be read. Nothing was changed.` })
    const isOther = returnTo(editor, answer.told.story)
    if (isOther) desk.returned(version)
    const says = isOther ? `Restored ${words}. Undo takes it back.` : `The text says what it said in ${words}.`
    view.setState({ compared: null, says })
    announce(says)
  }
  return {
    onCompare: (from, to) => {
      view.setState({ compared: { from, to }, ...asideOnNarrow() })
    },
    onName: (version) => view.setState({ naming: version }),
    onRestore: (version, words) => void restore(version, words),
  }
}

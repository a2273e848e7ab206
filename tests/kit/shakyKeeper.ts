import type { Appended, Entry, Keeper, Problem, Version } from '~/drafts'

/** A keeper with a bad line to it: it fails, loses answers or makes wait when told to. */
export interface ShakyKeeper extends Keeper {
  /** What was sent, append by append, whatever became of it. */
  readonly sent: { readonly base: Version; readonly entries: readonly Entry[] }[]
  /** From now on nothing is kept, for this reason; null heals it. */
  readonly fail: (problem: Problem | null) => void
  /** The next appends are kept, but their answers never arrive: they look failed. */
  readonly loseAnswers: (count: number) => void
  /** From now on appends wait until the answer is called, which lets them through. */
  readonly hold: () => () => void
  /** From now on no hints come through; calling the answer lets them through again, and one at once. */
  readonly mute: () => () => void
}

export function shakyKeeper(keeper: Keeper): ShakyKeeper {
  const sent: ShakyKeeper['sent'] = []
  let problem: Problem | null = null
  let lost = 0
  let held: Promise<void> | null = null
  let isMute = false
  const followers = new Set<() => void>()
  return {
    ...keeper,
    sent,
    fail: (why) => {
      problem = why
    },
    loseAnswers: (count) => {
      lost = count
    },
    hold: () => {
      let release = () => {}
      held = new Promise((resolve) => {
        release = () => {
          held = null
          resolve()
        }
      })
      return release
    },
    mute: () => {
      isMute = true
      return () => {
        isMute = false
        for (const heard of followers) heard()
      }
    },
    follow: (draft, heard) => {
      const end = keeper.follow(draft, () => {
        if (!isMute) heard()
      })
      followers.add(heard)
      return () => {
        followers.delete(heard)
        end()
      }
    },
    append: async (draft, base, entries, card): Promise<Appended> => {
      sent.push({ base, entries })
      await held
      if (problem !== null) return { kind: 'failed', problem }
      const answer = await keeper.append(draft, base, entries, card)
      if (lost === 0) return answer
      lost -= 1
      return { kind: 'failed', problem: 'offline' }
    },
  }
}

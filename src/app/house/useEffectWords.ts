import { useEffect, useState } from 'react'
import type { House } from '~/story'
import { clock } from '../world.ts'
import { type EffectOf, effectWords } from './effectWords.ts'

/** How long nothing is typed before the rules are asked, in milliseconds. */
const pause = 300

/** What other settings would make of the story at hand, in a sentence; null where they are the same or cannot be told. */
export function useEffectWords(now: House, then: House, effectOf: EffectOf<House> | undefined): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    if (effectOf === undefined || now === then) return undefined
    let isLate = false
    const ask = async () => {
      const [before, after] = [await effectOf(now), await effectOf(then)]
      if (!isLate) setWords(before === null || after === null ? null : effectWords(before, after))
    }
    const stop = clock.after(pause, () => void ask())
    return () => {
      isLate = true
      stop()
    }
  }, [now, then, effectOf])
  return now === then ? null : words
}

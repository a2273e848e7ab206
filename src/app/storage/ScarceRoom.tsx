import css from './KeptHere.module.css'
import { isScarce, roomWords } from './safetyWords.ts'
import { useSafety } from './useSafety.ts'

/** Beside a story only what cannot wait is said: that this browser has hardly any room left. */
export function ScarceRoom() {
  const safety = useSafety()
  return (
    isScarce(safety) && (
      <p className={css['scarce']} role="alert">
        {roomWords(safety)}
      </p>
    )
  )
}

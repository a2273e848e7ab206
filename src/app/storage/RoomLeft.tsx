import type { Safety } from './createSafekeeping.ts'
import css from './KeptHere.module.css'
import { roomWords } from './safetyWords.ts'

/** How little room is left in this browser. */
export const RoomLeft = ({ safety }: { readonly safety: Safety }) => (
  <p className={css['scarce']} role="alert">
    {roomWords(safety)}
  </p>
)

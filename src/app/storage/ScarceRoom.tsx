import { lazy, Suspense } from 'react'
import { isScarce } from './isScarce.ts'
import { useSafety } from './useSafety.ts'

const RoomLeft = lazy(async () => ({ default: (await import('./RoomLeft.tsx')).RoomLeft }))

/** Beside a story only what cannot wait is said: that this browser has hardly any room left. */
export function ScarceRoom() {
  const safety = useSafety()
  return <Suspense>{isScarce(safety) && <RoomLeft safety={safety} />}</Suspense>
}

import type { LucideIcon } from 'lucide-react'

/** A Lucide icon drawn with the design's line, 1.5 px wide at any size. Decoration: the control beside it has the name. */
export const Icon = ({ of: Drawn, size = 16 }: { of: LucideIcon; size?: number }) => (
  <Drawn size={`${size / 16}rem`} strokeWidth={(1.5 * 24) / size} aria-hidden style={{ flex: 'none' }} />
)

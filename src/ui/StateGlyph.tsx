import { classes } from './classes.ts'
import css from './StateGlyph.module.css'

export type GlyphState = 'unreviewed' | 'queried' | 'stet'

export interface StateGlyphProps {
  readonly state: GlyphState
  /** In CSS pixels at the browser's usual text size. */
  readonly size?: number
  /** Given where no word beside the glyph says the same. */
  readonly label?: string
  readonly className?: string | undefined
}

const shapes = {
  unreviewed: (
    <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="3.2 1.67" />
  ),
  queried: (
    <>
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M6 6.3c.1-1.2.9-1.9 2-1.9s2 .7 2 1.7c0 1.5-2 1.6-2 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="8" cy="11.6" r="1" fill="currentColor" />
    </>
  ),
  stet: (
    <>
      <path
        d="M4 6.2 6.6 9 12 3.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="3" cy="13.4" r="1.25" fill="currentColor" />
      <circle cx="8" cy="13.4" r="1.25" fill="currentColor" />
      <circle cx="13" cy="13.4" r="1.25" fill="currentColor" />
    </>
  ),
} satisfies Record<GlyphState, unknown>

/** The proofreader's mark of a state: a broken ring, a circled question, a tick over dots. */
export const StateGlyph = ({ state, size = 14, label, className }: StateGlyphProps) => (
  <svg
    viewBox="0 0 16 16"
    className={classes(css['glyph'], css[state], className)}
    style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem` }}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    {shapes[state]}
  </svg>
)

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

/**
 * The proofreader's mark of a state: a broken ring, a circled question, a tick over dots. Drawn by the style sheet: a list
 * shows dozens, and the browser sorts each inline SVG's clip and transform anew with every frame.
 */
export const StateGlyph = ({ state, size = 14, label, className }: StateGlyphProps) => (
  <span
    className={classes(glyphClass(state), className)}
    style={{ fontSize: `${size / 16}rem` }}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  />
)

/** The classes of an element that shows the mark of a state, for what is drawn without React. */
export const glyphClass = (state: GlyphState): string => classes(css['glyph'], css[state])

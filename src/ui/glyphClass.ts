import { classes } from './classes.ts'
import css from './StateGlyph.module.css'

export type GlyphState = 'unreviewed' | 'queried' | 'stet'

/** The classes of an element that shows the proofreader's mark of a state, for what is drawn without React. */
export const glyphClass = (state: GlyphState): string => classes(css['glyph'], css[state])

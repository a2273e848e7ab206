import css from './Tag.module.css'

/** A status in a word, in neutral colours. */
export const Tag = ({ children }: { children: string }) => <span className={css['tag']}>{children}</span>

import css from './Wordmark.module.css'

/** The name of the house, let stand: a link to where everything begins. */
export const Wordmark = ({ href, label }: { readonly href: string; readonly label: string }) => (
  <a className={css['mark']} href={href} aria-label={label}>
    stet
  </a>
)

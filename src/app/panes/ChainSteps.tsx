import { classes } from '~/ui'
import type { ChainLink } from '~/review'
import { linkName, roleWords } from './ledgerWords.ts'
import css from './ChainSteps.module.css'

export interface ChainStepsProps {
  readonly chain: readonly ChainLink[]
  /** Goes where a missing step can be filled in, by its place from 0. */
  readonly onAdd?: (at: number) => void
}

/** The chain from mouth to page, from top to bottom: role, then name. A missing step is hollow, a doubtful one red. */
export const ChainSteps = ({ chain, onAdd }: ChainStepsProps) => (
  <dl className={css['chain']}>
    {chain.map((link, index) => (
      <div
        // Steps have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        key={index}
        className={classes(css['step'], link.name === '' && css['missing'], link.doubtful && css['doubtful'])}
      >
        <dt>{roleWords[link.role]}</dt>
        <dd>
          {link.name === '' && onAdd !== undefined ? (
            <button
              type="button"
              aria-label={`Add: ${roleWords[link.role].toLowerCase()}`}
              onClick={() => onAdd(index)}
            >
              Add
            </button>
          ) : (
            linkName(link)
          )}
        </dd>
      </div>
    ))}
  </dl>
)

import { useEffect, useRef } from 'react'
import type { BlockId } from '~/story'
import { announce, Button } from '~/ui'
import css from './PhotoDetailsCard.module.css'
import type { PhotoProposal } from './proposalsFor.ts'

export interface PhotoDetailsCardProps {
  readonly block: BlockId
  readonly proposals: readonly PhotoProposal[]
  readonly rights: string
  readonly instructions: string
  /** What could not be read of the file, and what is to be looked at because of it, in sentences. */
  readonly troubles: readonly string[]
  readonly onTake: (taken: readonly PhotoProposal[]) => void
  readonly onLeave: (left: readonly PhotoProposal[]) => void
}

/** What the file of a picture says of it, beside the photo: words to take or leave, and what the newsroom is to heed. */
export function PhotoDetailsCard({ block, proposals, onTake, onLeave, ...warnings }: PhotoDetailsCardProps) {
  const { rights, instructions, troubles } = warnings
  const card = useRef<HTMLDivElement>(null)
  const count = proposals.length
  useEffect(() => {
    if (count > 0) announce(`The picture’s file proposes ${count === 1 ? 'one detail' : `${count} details`}.`)
  }, [count])
  const one = (act: (some: readonly PhotoProposal[]) => void, proposal: PhotoProposal) => () => {
    // The button that has the focus goes with its proposal.
    if (count > 1) card.current?.focus()
    act([proposal])
  }
  if (count === 0 && rights === '' && instructions === '' && troubles.length === 0) return null
  return (
    <div
      ref={card}
      className={css['card']}
      role="group"
      aria-label="From the picture’s file"
      tabIndex={-1}
      data-from-file={block}
    >
      {instructions !== '' && (
        <p className={css['warning']}>
          <b>Special instructions</b> {instructions}
        </p>
      )}
      {rights !== '' && (
        <p className={css['warning']}>
          <b>Rights</b> {rights}
        </p>
      )}
      {troubles.map((says) => (
        <p key={says} className={css['warning']}>
          {says}
        </p>
      ))}
      {count > 0 && (
        <>
          <ul className={css['list']}>
            {proposals.map((proposal) => (
              <li key={proposal.part} className={css['proposal']}>
                <span className={css['label']}>{proposal.label}</span>
                <bdi className={css['words']}>{proposal.words}</bdi>
                <Button aria-label={`Take: ${proposal.label}`} onClick={one(onTake, proposal)}>
                  Take
                </Button>
                <Button variant="quiet" aria-label={`Leave: ${proposal.label}`} onClick={one(onLeave, proposal)}>
                  Leave
                </Button>
              </li>
            ))}
          </ul>
          <div className={css['acts']}>
            <Button variant="stet" onClick={() => onTake(proposals)}>
              Take all from the file
            </Button>
            <Button onClick={() => onLeave(proposals)}>Leave all</Button>
          </div>
        </>
      )}
    </div>
  )
}

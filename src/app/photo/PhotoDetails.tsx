import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '~/desk'
import { fillPhoto, type StoryEditor } from '~/editor'
import type { PhotoDetails as Details } from '~/interchange'
import type { BlobHash, BlockId, House } from '~/story'
import { announce } from '~/ui'
import { leftDetails } from './leftDetails.ts'
import { PhotoDetailsCard } from './PhotoDetailsCard.tsx'
import { photoIn } from './photoIn.ts'
import { leftOver, type PhotoProposal, proposalsFor } from './proposalsFor.ts'

export interface PhotoDetailsProps {
  readonly desk: Desk
  readonly editor: StoryEditor
  readonly house: House
  readonly block: BlockId
  readonly blob: BlobHash
  readonly details: Details
  /** What the files of the pictures said that stood in this block before. */
  readonly earlier: readonly Details[]
}

/** The card of one picture, kept to what its block holds by now. */
export function PhotoDetails({ desk, editor, house, block, blob, details, earlier }: PhotoDetailsProps) {
  const photo = useStore(desk.store, ({ story }) => photoIn(story, block, blob))
  const language = useStore(desk.store, ({ story }) => story.language)
  const memory = useMemo(() => leftDetails(desk.draft, block, blob), [desk, block, blob])
  const [left, setLeft] = useState(memory.read)
  if (photo === null) return null
  const proposals = editor.isEditable
    ? proposalsFor(details, photo, house, language, earlier).filter(({ part }) => !left.includes(part))
    : []
  const settle = (settled: readonly PhotoProposal[]) => {
    const parts = settled.map(({ part }) => part)
    memory.add(parts)
    setLeft([...left, ...parts])
    if (settled.length === proposals.length) editor.view.focus()
  }
  return (
    <PhotoDetailsCard
      block={block}
      proposals={proposals}
      rights={details.rights}
      instructions={details.instructions}
      troubles={[...leftOver(details, photo, house, language, earlier), ...details.unread]}
      onTake={(taken) => {
        const over = taken.filter(({ isInstead }) => isInstead).map(({ part }) => part)
        fillPhoto(editor, block, Object.fromEntries(taken.map(({ part, words }) => [part, words])), over)
        announce(taken.length === 1 ? `${taken[0]?.label}: taken.` : 'All taken.')
        if (taken.length === proposals.length) editor.view.focus()
      }}
      onLeave={settle}
    />
  )
}

import { useMemo } from 'react'
import { type Block, type BlockId, passagesOfBlock, plainText, titleFields } from '~/story'
import { useDeskState } from '../useDesk.ts'

/**
 * The blocks that stand in the text, its titles among them: each under its own name and, for a list, under those of its items, which
 * are ruled on by theirs. The same object while none comes or goes.
 */
export function useBlocks(): ReadonlyMap<string, string> {
  const names = useDeskState(({ story }) => story.body.map(namesIn).join('\n'))
  return useMemo(() => {
    const blocks = new Map<string, string>(titleFields.map((title) => [title, title]))
    for (const line of names.split('\n')) {
      const [block = '', ...items] = line.split(' ')
      for (const name of [block, ...items]) blocks.set(name, block)
    }
    return blocks
  }, [names])
}

const namesIn = (block: Block): string =>
  [block.id, ...(block.kind === 'list' ? passagesOfBlock(block).map(({ place }) => place.block) : [])].join(' ')

/** The words that stand in the text and are, or were, ruled on: they may have been moved out of the block they were ruled on in. */
export function useRuledWords(): ReadonlySet<string> {
  const items = useDeskState((state) => state.items)
  return useMemo(
    () =>
      new Set(
        items.flatMap(({ wording, found, before }) => [wording, found, before?.on].map((one) => one?.words ?? '')),
      ),
    [items],
  )
}

/** The corrections that stand in the text, by what they say. The same object while they are the same. */
export function useCorrectionNotes(): ReadonlyMap<string, BlockId> {
  const notes = useDeskState(({ story }) => JSON.stringify(story.body.flatMap(correctionIn)))
  return useMemo(() => new Map(JSON.parse(notes) as readonly (readonly [string, BlockId])[]), [notes]) // written a line above
}

const correctionIn = (block: Block): readonly (readonly [string, BlockId])[] =>
  block.kind === 'note' && block.purpose === 'correction' ? [[plainText(block.text), block.id]] : []

import type { Desk } from '~/desk'
import type { Keeper } from '~/drafts'
import type { House } from '~/story'
import { plainText } from '~/story'
import { announce } from '~/ui'
import { writeFileOf } from './fileOf.ts'
import { saveFile } from './saveFile.ts'

export type ExportFormat = 'html' | 'stet' | 'text'

interface Exporting {
  readonly desk: Desk
  readonly keeper: Keeper
  readonly house: Promise<House>
}

/** Hands a draft to the person as a file: the published page, the words alone, or the whole draft with its log. */
export async function exportDraft({ desk, keeper, house }: Exporting, format: ExportFormat): Promise<void> {
  // What can be kept is kept first, so that the file has it; what cannot is in the story at hand all the same.
  await desk.flush()
  const file = await writeFileOf(format, { desk, keeper, house: await house })
  const { story } = desk.store.getState()
  saveFile(
    new Blob([file.text], { type: file.type }),
    `${fileName(story.slug || plainText(story.headline))}.${file.extension}`,
  )
  announce('Exported.')
}

const fileName = (words: string): string =>
  words
    .trim()
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .slice(0, 60)
    .toLowerCase() || 'story'

import { downloadZip } from 'client-zip'
import type { Desk } from '~/desk'
import { besideWords, type Keeper } from '~/drafts'
import { leaksIn, newsroomWords } from '~/interchange'
import { type Audience, type House, plainText } from '~/story'
import { announce } from '~/ui'
import { writeFileOf } from './fileOf.ts'
import { saveFile } from './saveFile.ts'
import { shortened } from '../panes/shortened.ts'
import type { ViewStore } from './view.ts'

export type ExportFormat = 'html' | 'folder' | 'json-ld' | 'stet' | 'text'

/** Who each form is for. What is for readers is looked through before it is handed over. */
export const audienceOfFormat: Readonly<Record<ExportFormat, Audience>> = {
  html: 'readers',
  folder: 'readers',
  'json-ld': 'readers',
  stet: 'newsroom',
  text: 'readers',
}

interface Exporting {
  readonly desk: Desk
  readonly view: ViewStore
  readonly keeper: Keeper
  readonly house: Promise<House>
}

/** Hands a draft to the person as a file: the published page, the words alone, or the whole draft with its log. */
export async function exportDraft({ desk, view, keeper, house }: Exporting, format: ExportFormat): Promise<void> {
  // What can be kept is kept first, so that the file has it; what cannot is in the story at hand all the same.
  await desk.flush()
  const settings = await house
  const { look } = view.getState()
  const edition = settings.editions.find(({ id }) => id === look.edition?.id)
  const file = await writeFileOf(format, { desk, keeper, house: settings, edition })
  const { story } = file
  if (story === null) return view.setState({ says: file.says })
  const [leaked] =
    audienceOfFormat[format] === 'readers'
      ? leaksIn(file.text, newsroomWords(story, besideWords(desk.store.getState())))
      : []
  if (leaked !== undefined) return view.setState({ says: leakWords(leaked) })
  saveFile(
    file.files === undefined ? new Blob([file.text], { type: file.type }) : await downloadZip(file.files).blob(),
    `${fileName(story.slug || plainText(story.headline))}.${file.extension}`,
  )
  if (file.says !== undefined) view.setState({ says: file.says })
  announce('Exported.')
}

const leakWords = (leaked: string): string =>
  `Nothing was exported: the file would have held words for the newsroom alone: “${shortened(leaked, 80)}” Take that note out, or export a Stet file, and tell whoever keeps Stet for you.`

const fileName = (words: string): string =>
  words
    .trim()
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .slice(0, 60)
    .toLowerCase() || 'story'

import {
  anyAddress,
  cutOnCards,
  missingOnCards,
  pageOf,
  type PageOptions,
  pageTroubles,
  treeFromDom,
} from '~/interchange'
import { createColumn, createMeasures, linesOver } from '~/preview'
import { type House, type LayoutTrouble, loadPageWords, type Story } from '~/story'
import { fontFaces } from '../writing/pageFonts.ts'

/** Says what is wrong with a story in some of its layouts. */
export type LookAt = (story: Story, house: House) => Promise<readonly LayoutTrouble[]>

export interface Layouts {
  /** The cards: a few texts are measured. */
  readonly titles: LookAt
  /** Those that the whole page is made for. Each takes as long as the story is. */
  readonly page: readonly LookAt[]
  readonly close: () => void
}

/** Looks at the layouts as Preview mode does, and shows none. A picture that is not here yet is no missing one. */
export function createLayouts(): Layouts {
  const measures = createMeasures()
  const column = createColumn()
  const parser = new DOMParser()
  const parse = (html: string) => treeFromDom(parser.parseFromString(html, 'text/html'))
  const optionsFor = async ({ language }: Story, house: House): Promise<PageOptions> => ({
    house,
    css: '',
    picture: () => anyAddress,
    words: await loadPageWords(language),
  })

  const read: LookAt = async (story, house) => {
    const [{ readerMode }, options] = await Promise.all([import('../writing/readerMode.ts'), optionsFor(story, house)])
    const reading = readerMode(story, options)
    return (reading?.lost ?? []).map((kept) => ({ kind: 'lost', layout: 'reader', ...kept }))
  }
  const written: LookAt = async (story, house) => pageTroubles(story, { ...(await optionsFor(story, house)), parse })
  const printed: LookAt = async (story, house) => {
    if (house.print === undefined) return []
    const page = pageOf(story, { ...(await optionsFor(story, house)), css: fontFaces(), picture: () => null })
    const fit = await column.count(page, house.print)
    const lines = linesOver(fit)
    return lines === 0 ? [] : [{ kind: 'over', layout: 'print', lines, words: fit.fallen.split(' ').length }]
  }
  return {
    titles: (story) => Promise.resolve([...missingOnCards(story), ...cutOnCards(story, measures)]),
    page: [written, read, printed],
    close: column.close,
  }
}

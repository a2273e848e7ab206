import {
  anyAddress,
  cutOnCards,
  missingOnCards,
  pageOf,
  type PageOptions,
  pageTroubles,
  treeFromDom,
  wordsLanguage,
} from '~/interchange'
import { createColumn, createMeasures, linesOver } from '~/preview'
import {
  directionOf,
  directionOfStory,
  type Edition,
  type House,
  type LayoutTrouble,
  loadPageWords,
  type Story,
} from '~/story'
import { sheetAt } from '../writing/edition/sheetAt.ts'
import { fontFaces } from '../writing/pageFonts.ts'

/** Looks at a story in some of its layouts, as an edition publishes it or (null) as it was written. */
export interface LayoutsAsked {
  /** Says what is wrong in them. */
  readonly troubles: (story: Story, house: House, edition: Edition | null) => Promise<readonly LayoutTrouble[]>
  /** What of the house and the edition that depends on: where all of it is the same, so are the troubles. */
  readonly dependsOn: (story: Story, house: House, edition: Edition | null) => readonly unknown[]
}

export interface Layouts {
  /** The cards: a few texts are measured. */
  readonly titles: LayoutsAsked
  /** Those that the whole page is made for. Each takes as long as the story is. */
  readonly page: readonly LayoutsAsked[]
  readonly close: () => void
}

/** Looks at the layouts as Preview mode does, and shows none. A picture that is not here yet is no missing one. */
export function createLayouts(): Layouts {
  const measures = createMeasures()
  const column = createColumn()
  const parser = new DOMParser()
  const parse = (html: string) => treeFromDom(parser.parseFromString(html, 'text/html'))
  const optionsFor = async (story: Story, house: House, edition: Edition | null): Promise<PageOptions> => ({
    house,
    css: '',
    picture: () => anyAddress,
    words: await loadPageWords(wordsLanguage(story, edition ?? undefined)),
    edition: edition ?? undefined,
  })

  // An edition has another name on its cards, and a name is never too long for them.
  const titles: LayoutsAsked = {
    troubles: (story) => Promise.resolve([...missingOnCards(story), ...cutOnCards(story, measures)]),
    dependsOn: () => [],
  }
  const written: LayoutsAsked = {
    troubles: async (story, house, edition) =>
      pageTroubles(story, { ...(await optionsFor(story, house, edition)), parse }),
    dependsOn: wholePage,
  }
  const read: LayoutsAsked = {
    troubles: async (story, house, edition) => {
      const [{ readerMode }, options] = await Promise.all([
        import('../writing/readerMode.ts'),
        optionsFor(story, house, edition),
      ])
      const reading = readerMode(story, options)
      return (reading?.lost ?? []).map((kept) => ({ kind: 'lost', layout: 'reader', ...kept }))
    },
    dependsOn: wholePage,
  }
  const printed: LayoutsAsked = {
    troubles: async (story, house, edition) => {
      if (house.print === undefined) return []
      const options = await optionsFor(story, house, edition)
      const css = `${fontFaces()}\n${await ownSheetOf(edition)}`
      const fit = await column.count(pageOf(story, { ...options, css, picture: () => null }), house.print)
      const lines = linesOver(fit)
      return lines === 0 ? [] : [{ kind: 'over', layout: 'print', lines, words: fit.fallen.split(' ').length }]
    },
    dependsOn: printedColumn,
  }
  return { titles, page: [written, read, printed], close: column.close }
}

/** What stands around the story on an edition's page, and what the story is set with. */
function wholePage(story: Story, { name, quotationMarks }: House, edition: Edition | null): readonly unknown[] {
  const { language, zone } = edition ?? story
  const direction = edition === null ? directionOfStory(story) : directionOf(language)
  return [language, direction, zone, edition?.masthead ?? name, quotationMarks]
}

/** Nothing but the story is printed, in the typefaces of the edition; times stand in updates alone. */
function printedColumn(story: Story, { print, quotationMarks }: House, edition: Edition | null): readonly unknown[] {
  const isLive = story.body.some(({ kind }) => kind === 'moment')
  return [print, quotationMarks, edition?.stylesheet ?? null, isLive ? (edition ?? story).zone : null]
}

const ownSheetOf = async (edition: Edition | null): Promise<string> =>
  edition?.stylesheet === undefined ? '' : ((await sheetAt(edition.stylesheet)).css ?? '')

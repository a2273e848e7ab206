import { type LayoutTrouble, type Story, titleId } from '~/story'
import type { HtmlNode } from '../html/HtmlNode.ts'
import { newsletterOver } from '../newsletter/newsletterOver.ts'
import { pageOf } from '../page/pageOf.ts'
import type { PageOptions } from '../page/types.ts'
import { heardIn } from './heardIn.ts'
import { outlineOf } from './outlineOf.ts'

type TroubleOptions = Pick<PageOptions, 'house' | 'words' | 'edition'> & {
  /** Reads HTML; `treeFromDom` lends a browser's own parser. */
  readonly parse: (html: string) => HtmlNode
}

/** What is wrong in those layouts that are written and read: how large the mail is, and what a listener would miss. */
export function pageTroubles(story: Story, { parse, ...facts }: TroubleOptions): readonly LayoutTrouble[] {
  const options = { ...facts, css: '', picture: () => anyAddress }
  const bytes = newsletterOver(story, options)
  const ids = new Map(story.body.map(({ id }) => [String(id), id]))
  const heard = pageOf(story, options).parts.flatMap(({ id, html }) =>
    heardIn(parse(html)).map((line) => ({ ...line, block: ids.get(id) ?? titleId('headline') })),
  )
  return [
    ...(bytes === 0 ? [] : [{ kind: 'over', layout: 'newsletter', bytes } as const]),
    ...outlineOf(heard).lines.flatMap(({ missing, block, words }): readonly LayoutTrouble[] =>
      missing === null ? [] : [{ kind: 'missing', layout: 'spoken', what: missing, block, words }],
    ),
  ]
}

/** Stands for a picture that can be had: where it is kept changes nothing of what is asked here. */
export const anyAddress = 'https://picture.invalid/'

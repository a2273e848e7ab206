import { type Direction, directionIn, type PageWordsTable, plainText, type Story, titleId } from '~/story'
import { directionHtml, isBlank } from './blockHtml.ts'
import { attributeHtml, inlineHtml, textHtml } from './inlineHtml.ts'
import { timesHtml } from './timesHtml.ts'

interface HeaderOptions {
  /** The direction of the story, for titles that run otherwise; null where its language says it for all of them. */
  readonly direction: Direction | null
  /** The publication's name at the top. */
  readonly masthead: string
  /** The language and direction of what is not the story's, where they are others. */
  readonly around: { readonly lang: string; readonly dir: Direction } | null
  /** A dateline stands here only where no paragraph is there to begin with it. */
  readonly withDateline: boolean
  readonly words: PageWordsTable
}

/** The top of the page. */
export function headerHtml(story: Story, { direction, masthead, around, withDateline, words }: HeaderOptions): string {
  const title = (tag: string, field: 'headline' | 'standfirst' | 'byline' | 'dateline') =>
    isBlank(story[field])
      ? ''
      : `<${tag} class="${field}" data-role="${field}" data-block="${titleId(field)}"${directionHtml(directionIn(plainText(story[field])), direction)}>${inlineHtml(story[field])}</${tag}>`
  const apart = around === null ? '' : ` lang="${attributeHtml(around.lang)}" dir="${around.dir}"`
  const times = timesHtml(story, around?.lang ?? story.language, words)
  const inside = [
    masthead.trim() === '' ? '' : `<p class="masthead" data-role="masthead"${apart}>${textHtml(masthead)}</p>`,
    story.section.trim() === '' ? '' : `<p class="kicker" data-role="kicker">${textHtml(story.section)}</p>`,
    title('h1', 'headline'),
    title('p', 'standfirst'),
    title('address', 'byline'),
    times === '' ? '' : `<p class="times" data-role="times"${apart}>${times}</p>`,
    withDateline ? title('p', 'dateline') : '',
  ]
  return `<header data-block="header">${inside.join('')}</header>`
}

import { type Direction, directionIn, plainText, type Story, titleId } from '~/story'
import { directionHtml, isBlank } from './blockHtml.ts'
import { inlineHtml, textHtml } from './inlineHtml.ts'
import { publishedAt } from './pageFacts.ts'
import { timeHtml } from './timeHtml.ts'

/** The top of the page. A dateline stands here only where no paragraph is there to begin with it. */
export function headerHtml(story: Story, direction: Direction | null, house: string, withDateline: boolean): string {
  const at = publishedAt(story)
  const title = (tag: string, field: 'headline' | 'standfirst' | 'byline' | 'dateline') =>
    isBlank(story[field])
      ? ''
      : `<${tag} class="${field}" data-role="${field}" data-block="${titleId(field)}"${directionHtml(directionIn(plainText(story[field])), direction)}>${inlineHtml(story[field])}</${tag}>`
  const inside = [
    house.trim() === '' ? '' : `<p class="masthead" data-role="masthead">${textHtml(house)}</p>`,
    story.section.trim() === '' ? '' : `<p class="kicker" data-role="kicker">${textHtml(story.section)}</p>`,
    title('h1', 'headline'),
    title('p', 'standfirst'),
    title('address', 'byline'),
    at === null ? '' : `<p class="times" data-role="times">${timeHtml(at, story.zone, story.language)}</p>`,
    withDateline ? title('p', 'dateline') : '',
  ]
  return `<header data-block="header">${inside.join('')}</header>`
}

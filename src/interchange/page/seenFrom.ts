import { primaryOf, type Story, type Zone } from '~/story'

/**
 * The place of publication that a page is of. What stands around the story is in its language (a BCP 47 tag) and the way that is
 * written in; times are told in its zone. The story's words are nobody's to change.
 */
export interface PageEdition {
  readonly language: string
  readonly zone: Zone
  /** The name at the top of the page; the house's where it has none of its own. */
  readonly masthead?: string | undefined
}

/** A story as an edition tells it: the very same words, and the times in its zone. */
export const seenFrom = (story: Story, edition: PageEdition | undefined): Story =>
  edition === undefined || edition.zone === story.zone ? story : { ...story, zone: edition.zone }

/** The language whose words a page has to fetch (`loadPageWords`): one table has all but English, which is always there. */
export const wordsLanguage = (story: Pick<Story, 'language'>, edition: PageEdition | undefined): string =>
  edition !== undefined && primaryOf(story.language) === 'en' ? edition.language : story.language

import type { OriginFacts, OriginKind } from '~/review'
import { safeHref } from '~/story'
import { originLimit, tooLarge } from './readOriginFile.ts'

/** What a person has filled in; what is empty is not known. */
export interface OriginGiven {
  readonly way: 'text' | 'file' | 'link'
  readonly title: string
  readonly text: string
  readonly source: string
  readonly link: string
  readonly what: OriginKind | ''
}

/** What is wrong with a field, and what to do. */
export type Wrong = Partial<Readonly<Record<'title' | 'text' | 'link', string>>>

export type OriginAnswer =
  | { readonly kind: 'origin'; readonly origin: OriginFacts & { readonly title: string; readonly text: string } }
  | { readonly kind: 'wrong'; readonly wrong: Wrong }

/** The source as it is kept, or what stands in the way. The text is kept as it is, to the letter. */
export function originOf({ way, title, text, source, link, what }: OriginGiven): OriginAnswer {
  const wrong: Wrong = {
    ...(way === 'link' && webAddress(link) === null
      ? { link: 'Write the address of a page, such as https://example.org/statement.' }
      : {}),
    ...textWrong(way, text),
    ...(title.trim() === '' ? { title: 'Write what this is, such as “Army statement of Saturday”.' } : {}),
  }
  if (Object.keys(wrong).length > 0) return { kind: 'wrong', wrong }
  return {
    kind: 'origin',
    origin: {
      title: title.trim(),
      text,
      ...(source.trim() === '' ? {} : { source: source.trim() }),
      ...(way === 'link' ? { link: link.trim() } : {}),
      ...(what === '' ? {} : { what }),
    },
  }
}

function textWrong(way: OriginGiven['way'], text: string): Wrong {
  // An ill-formed letter counts as the sign that is put for it.
  const size = new TextEncoder().encode(text).length
  if (size >= originLimit) return { text: tooLarge('This text', size) }
  if (text.trim() !== '') return {}
  const asks = {
    text: 'Paste the words of the source here.',
    file: 'Choose a file with the words of the source.',
    link: 'Paste what stands on that page here. Stet does not fetch it.',
  } as const
  return { text: asks[way] }
}

function webAddress(link: string): string | null {
  const href = safeHref(link.trim())
  return href !== null && /^https?:\/\/[^/]/i.test(href) ? href : null
}

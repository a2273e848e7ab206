import { type Block, primaryOf } from '~/story'
import type { ReviewItem } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import { scriptOf } from './scriptOf.ts'
import type { Breach, PartRule } from './types.ts'

export const untranslated: PartRule = {
  id: 'untranslated',
  why: 'Translated words are the translator’s: the quote says whose rendering it is (Reuters handbook, “quotations”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ block, items }, { language }) =>
    items.flatMap((item) => {
      const { chain } = item.wording
      // Whoever passed the words on in the story's language is who put them into it.
      const spoken = chain.findLast((step) => step.language !== undefined)?.language
      const isDirect = item.type === 'direct' || item.type === 'mixed'
      if (!isDirect || chain.some(({ role, name }) => role === 'translated by' && name.trim() !== '')) return []
      if (spoken === undefined) return inOtherLetters(item)
      if (sameLanguage(spoken, language)) return []
      if (isOriginal(item, block, spoken)) return []
      const says = `These words were said in ${nameOf(spoken)} and stand here in ${nameOf(language)}. Add who translated them.`
      return [itemBreach(item, says)]
    }),
}

/** A whole name in other letters than the words tells that they were said in another language. */
function inOtherLetters(item: ReviewItem): readonly Breach[] {
  const { words, chain } = item.wording
  const speaker = chain.find(({ role, name }) => role === 'said by' && /\p{L}\s+\p{L}/u.test(name.trim()))
  const [theirs, ours] = [speaker === undefined ? null : scriptOf(speaker.name), scriptOf(words)]
  if (speaker === undefined || theirs === null || ours === null || theirs === ours) return []
  const says = `${speaker.name} is written in other letters than the words. Add who translated them, or write the name as readers know it.`
  return [itemBreach(item, says)]
}

const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b)
const primary = (tag: string): string => {
  const code = primaryOf(tag)
  return oldCodes[code] ?? code
}
/** Norwegian has three tags; the others were renamed in 1989. */
const oldCodes: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi' }

/** The words are quoted as they were said: marked as of that language, or in letters that only it is written in here. */
function isOriginal({ wording }: ReviewItem, block: Block | string, spoken: string): boolean {
  if (typeof block !== 'string' && block.kind === 'quote') {
    const runs = block.words.flat().filter(({ text }) => text.trim() !== '')
    const isMarked = runs.every(({ marks }) =>
      marks.some((mark) => mark.kind === 'language' && sameLanguage(mark.lang, spoken)),
    )
    if (runs.length > 0 && isMarked) return true
  }
  return scripts.some(({ codes, letters }) => codes.includes(primary(spoken)) && letters.test(wording.words))
}

const scripts = [
  { codes: 'ar fa ur ps ku', letters: /^[^\p{Script=Latin}]*\p{Script=Arabic}[^\p{Script=Latin}]*$/u },
  { codes: 'he yi', letters: /^[^\p{Script=Latin}]*\p{Script=Hebrew}[^\p{Script=Latin}]*$/u },
  { codes: 'ru uk be bg sr mk', letters: /^[^\p{Script=Latin}]*\p{Script=Cyrillic}[^\p{Script=Latin}]*$/u },
  { codes: 'el', letters: /^[^\p{Script=Latin}]*\p{Script=Greek}[^\p{Script=Latin}]*$/u },
  { codes: 'zh ja', letters: /^[^\p{Script=Latin}]*\p{Script=Han}[^\p{Script=Latin}]*$/u },
].map(({ codes, letters }) => ({ codes: codes.split(' '), letters }))

const names = new Intl.DisplayNames('en', { type: 'language' })

/** A tag that a chain or a story of other makers has need not be one. */
function nameOf(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (trouble) {
    if (trouble instanceof RangeError) return tag
    throw trouble
  }
}

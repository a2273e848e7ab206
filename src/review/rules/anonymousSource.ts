import type { AnonymousForm } from '../deeds.ts'
import { isPronoun, isUnnamed } from '../sources/isUnnamed.ts'
import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const anonymousSource: PartRule = {
  id: 'anonymous-source',
  why: 'A source without a name has direct knowledge, a reason that readers are told, and an editor who knows who it is (NYT confidential news sources policy; AP news values).',
  levels: { reporter: 'warn', desk: 'warn', publish: 'block' },
  inPart: ({ items }, { vouched }) =>
    items.flatMap((item) => {
      const source = item.wording.chain.find(
        (step) => step.role === 'said by' && !isPronoun(step.name) && isUnnamed(step),
      )
      if (source === undefined) return []
      const missing = missingIn(vouched.findLast((form) => sameSource(form.source, source.name)))
      if (missing.length === 0) return []
      const says = `“${source.name}” is not named. Still to be answered: ${missing.join(', ')}.`
      return [{ ...itemBreach(item, says), on: `${source.name}\0${missing.join('\0')}\0${item.wording.words}` }]
    }),
}

/** The questions without an answer. Who the source is, is never asked. */
function missingIn(form: AnonymousForm | undefined): readonly string[] {
  return [
    ...(form?.knowsDirectly === true ? [] : ['whether the source knows it directly']),
    ...((form?.reason ?? '').trim() === '' ? ['why the source cannot be named'] : []),
    ...((form?.knownTo ?? '').trim() === '' ? ['which editor knows who it is'] : []),
  ]
}

const sameSource = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/u, '')
    .trim()

import type { House } from '~/story'
import { type ChainProblem, chainProblems } from '../byHand/chainProblems.ts'
import { originOf } from '../sources/originOf.ts'
import { isUnnamed } from '../sources/isUnnamed.ts'
import type { Chain, ChainLink, ReviewItem } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const chainIncomplete: PartRule = {
  id: 'chain-incomplete',
  why: 'Readers are owed the way words took: whoever said, carried and repeated them is named, or the gap is (AP crediting policy; Guardian style, “quotes”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ items }, { house }) =>
    items.flatMap((item) => {
      const lacks = item.kind === 'photo' || item.type === 'credit' ? [] : lacksIn(item, house)
      return lacks.length === 0 ? [] : [itemBreach(item, lacks.join(' '))]
    }),
}

/** All that is wrong with a chain is one line, since it is put right at one place. */
function lacksIn(item: ReviewItem, house: House): readonly string[] {
  const { chain } = item.wording
  const problems = chainProblems(chain, house)
  const ofSteps = chain.flatMap((link, at) => {
    const problem = problems[at]
    const wrong = problem === undefined || problem === null || mayReturn(chain, at) ? [] : [problemText[problem](link)]
    return link.doubtful && link.name.trim() !== '' ? [...wrong, doubtful(link)] : wrong
  })
  return lacksSpeaker(item) ? ['The chain does not say whose words these are. Add who said them.', ...ofSteps] : ofSteps
}

const problemText: Readonly<Record<ChainProblem, (link: ChainLink) => string>> = {
  unnamed: ({ role }) => `The step “${role}” has no name. Fill it in, or take the step out.`,
  twice: ({ name, role }) => `${name} is in the chain twice as “${role}”. Take one of the two out.`,
  loop: ({ name }) => `The chain leads from ${name} back to ${name}. Put its steps in the order the words took.`,
}

const doubtful = ({ role, name }: ChainLink): string =>
  `The step “${role} ${name}” is marked as doubtful. Find out, or say in the text that it is not sure.`

/** Who translated words may carry them too, and two without a name need not be one. */
function mayReturn(chain: Chain, at: number): boolean {
  const [link, before] = [chain[at], chain[at - 1]]
  const isTranslated = link?.role === 'translated by' || before?.role === 'translated by'
  return link !== undefined && link.name.trim() !== '' && (isTranslated || isUnnamed(link))
}

/** Quoted words that came through somebody have a mouth; where nobody at all is named another rule says so. */
const lacksSpeaker = ({ kind, type, wording: { chain } }: ReviewItem): boolean =>
  (kind === 'quote' || type === 'direct') &&
  originOf(chain) !== null &&
  chain.every(({ role }) => role !== 'said by' && role !== 'seen by us')

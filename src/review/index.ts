export { type Change, compareWords } from './compareWords.ts'
export {
  type BlockChange,
  type ChoiceChange,
  compareStories,
  type Comparison,
  type FactChange,
  type PartChange,
  type Told,
} from './compareStories.ts'
export { type Counts, countsOf } from './countsOf.ts'
export { decisionOn } from './decisionOn.ts'
export { type GateLine, gateOf, sameGate } from './gateOf.ts'
export { itemsOf, type Review } from './itemsOf.ts'
export { reuseItems } from './reuseItems.ts'
export type { RulingChange } from './rulingsBetween.ts'
export { sameWording } from './wording.ts'
export type { ChainLink, Decision, ItemKey, Person, ReviewItem, ReviewState, Wording } from './types.ts'

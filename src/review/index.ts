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
export { mayClose } from './mayClose.ts'
export { reuseItems } from './reuseItems.ts'
export { itemsOf, type Review, reviewOf } from './reviewOf.ts'
export { rulingOn } from './rulingOn.ts'
export type { RulingChange } from './rulingsBetween.ts'
export { sameWording } from './wording.ts'
export type * from './types.ts'
export { correctionClasses, originKinds, taskEnds } from './deeds.ts'
export type * from './deeds.ts'
export { additionOf } from './byHand/additionOf.ts'
export { type Cut, dismissed, merge, type Regrouped, split } from './byHand/regroup.ts'
export { type CommonOrigin, commonOrigins, hiddenOrigins } from './sources/commonOrigins.ts'
export { createNaming, type Naming } from './sources/createNaming.ts'
export { distanceOf, distanceWords } from './sources/distanceOf.ts'
export { filterItems, type ItemFilter, type ItemOrder, orderItems } from './sources/itemFilter.ts'
export { isUnnamed } from './sources/isUnnamed.ts'
export { originOf, originsOf } from './sources/originOf.ts'
export { type Risk, riskOf, risksOf, riskWeights } from './sources/riskOf.ts'
export { sourcesIn, type StorySource } from './sources/sourcesIn.ts'
export { singleOrigin } from './rules/singleOrigin.ts'
export { allRules } from './rules/index.ts'
export { type CopyFacts, createCopy } from './rules/createCopy.ts'
export { createRules, type Line } from './rules/createRules.ts'
export { isBlocking, isClosed, type LineAt, linesAt } from './rules/linesAt.ts'
export type * from './rules/types.ts'
export { chainsText, readChain } from './sources/chainsText.ts'
export { sharedWords } from './sources/sharedWords.ts'
export { ruledElsewhere } from './sources/ruledElsewhere.ts'
export { type NamedSource, sourceNamed } from './sources/houseName.ts'
export { pathsOf } from './sources/pathsOf.ts'

export { audienceOf } from './audienceOf.ts'
export { attributesOf, blockFromNode, docFromStory, factsOf, storyFromDoc, textOf, tidy } from './bridge.ts'
export { countWords, minutesToRead, type WordCount } from './countWords.ts'
export { creditLine, creditParts, type CreditStep, quoteCredit, writtenCredit } from './credit/creditLine.ts'
export type { CreditPart } from './credit/creditSentence.ts'
export { englishPageWords } from './credit/en.ts'
export { loadPageWords } from './credit/loadPageWords.ts'
export { pageWordsIn, type PageWordsTable, type PublishedNote } from './credit/pageWords.ts'
export { creditOf, type CreditParts } from './creditOf.ts'
export { directionIn, directionInBlock, directionOfStory } from './directionIn.ts'
export { directionOf } from './directionOf.ts'
export { isoIn } from './isoIn.ts'
export type { LayoutName, LayoutTrouble } from './layoutTroubles.ts'
export { isLanguage, isZone } from './names.ts'
export { emptyStory, type StoryDefaults } from './emptyStory.ts'
export { type ChosenKeeper, isServerAddress, readChosenKeeper } from './chosenKeeper.ts'
export {
  type Agency,
  agencyKinds,
  type Edition,
  type House,
  houseIn,
  type HouseSource,
  pictureMetadata,
  type PrintRoom,
} from './house.ts'
export { houseWords, ruleWords } from './houseWords.ts'
export { checkHouse, type CheckedHouse, type HouseNote, type ReadHouse, readHouse, sentenceOf } from './readHouse.ts'
export { checkHouseText, type PlacedNote, readHouseText } from './readHouseText.ts'
export {
  type Anchor,
  type Field,
  type Passage,
  type PassageKind,
  passagesOf,
  passagesOfBlock,
  type Place,
  placeKey,
  type TitleField,
  titleFields,
  titleId,
} from './passagesOf.ts'
export { type PictureSize, pictureSizeOf } from './pictureSizeOf.ts'
export { pictureTypeOf, pictureTypes } from './pictureTypeOf.ts'
export { type OwnMarks, type QuotationMarks, quotationMarksOf } from './quotationMarks.ts'
export { type OpenedDoc, readDoc } from './readDoc.ts'
export { plainHouse } from './plainHouse.ts'
export { primaryOf } from './primaryOf.ts'
export { plainText, richText } from './richText.ts'
export { type Level, levels, type Levels, type RuleId, ruleIds, type Stage, stages } from './ruleIds.ts'
export { safeHref } from './safeHref.ts'
export { type LiveStory, liveStoryOf, type Update } from './liveStory.ts'
export { markSpecs, nodeSpecs, schema, schemaVersion } from './schema.ts'
export {
  type Audience,
  type BlobHash,
  type Block,
  type BlockId,
  type ChainRole,
  type ChainStep,
  chainRoles,
  type Direction,
  type Divider,
  type FocalPoint,
  type Heading,
  type Instant,
  type List,
  type ListItem,
  type Mark,
  type Moment,
  type Note,
  type NoteKind,
  noteKinds,
  type Paragraph,
  type Photo,
  type Picture,
  type Quote,
  type RichText,
  type Run,
  type SourceKind,
  sourceKinds,
  type StepFacts,
  type Story,
  type StoryFacts,
  type StoryStatus,
  storyStatuses,
  type Unknown,
  type Zone,
} from './types.ts'
export { zoneKnown } from './zoneKnown.ts'

export { answerTo, type Claim, type Verdict } from './answerTo.ts'
export { besideWords } from './besideWords.ts'
export { type Beginning, beginDraft } from './beginDraft.ts'
export { hashBlob } from './hashBlob.ts'
export { cardOf } from './cardOf.ts'
export type { Changed } from './changeDraft.ts'
export { type AwayWorld, createAwayKeeper } from './createAwayKeeper.ts'
export { createHolds } from './createHolds.ts'
export { chooseKeeper } from './chooseKeeper.ts'
export { type BrowserWorld, createBrowserKeeper } from './createBrowserKeeper.ts'
export { createFollowers, type Followers } from './createFollowers.ts'
export type { Channel, OpenChannel } from './createHints.ts'
export { createLocalStorageKeeper, type LocalStorageWorld } from './createLocalStorageKeeper.ts'
export { createRefuge, type Refuge } from './createRefuge.ts'
export { createRefusingKeeper } from './createRefusingKeeper.ts'
export { createMemoryKeeper } from './createMemoryKeeper.ts'
export { createRemoteKeeper } from './createRemoteKeeper.ts'
export { createShelfIndex, type ShelfIndex } from './createShelfIndex.ts'
export { createSnapshotIndex, type SnapshotIndex } from './createSnapshotIndex.ts'
export { type Begun, entryOf, type World } from './entryOf.ts'
export { type Folded, foldDraft, foldOn } from './foldDraft.ts'
export { importDraft } from './importDraft.ts'
export { holdLastCopies, leaveLastCopies } from './holdLastCopies.ts'
export { keepLastCopies } from './keepLastCopies.ts'
export { moveDraft, type Moved } from './moveDraft.ts'
export { blobHash, cursor, draftId, entryId, instantAt, versionAt } from './names.ts'
export {
  type Answer,
  type Corrected,
  type Noted,
  notedFrom,
  notedIn,
  nothingNoted,
  type Origin,
  type Overridden,
  type Publication,
  type Recovered,
  type Tasked,
  type Vouched,
} from './notedFrom.ts'
export {
  keepFold,
  openFolded,
  type OpenedFolded,
  openVersion,
  type OpenedVersion,
  snapshotEvery,
} from './openFolded.ts'
export { openLog } from './openLog.ts'
export { type Placed, placeIn } from './placeIn.ts'
export { isProblem, problemText, whatHappened } from './problemText.ts'
export { type ReadDraft, type ReadDraftFile, readDraftFile } from './readDraftFile.ts'
export { type ReadEntry, readEntry } from './readEntry.ts'
export { sha256 } from './sha256.ts'
export { duplicateDraft, renameDraft, restoreDraft, spikeDraft } from './shelfActions.ts'
export { type DraftFile, writeDraftFile, type WrittenDraft } from './writeDraftFile.ts'
export { concernOf, type Withdrawal } from './sources/concernOf.ts'
export {
  createSourceIndex,
  type IndexedSource,
  type SourceIndex,
  type SourcesPage,
  type StoryOfSource,
} from './sources/createSourceIndex.ts'
export { type Asked, openTasks, type Reached } from './sources/openTasks.ts'
export { readCards } from './sources/readCards.ts'
export { readSources, type SourcesRead } from './sources/readSources.ts'
export { settleTask } from './sources/settleTask.ts'
export type * from './types.ts'
export { keptFrom } from './keptFrom.ts'

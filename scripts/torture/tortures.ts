import { flipBits } from './corruption.ts'
import { costOfLog } from './costOfLog.ts'
import { dropWords } from './droppedWords.ts'
import { fullShelf } from './fullShelf.ts'
import { killWhileTyping } from './kills.ts'
import { longLog } from './longLog.ts'
import { openNewer } from './oldApp.ts'
import type { Lab, Promised } from './promise.ts'
import { failStorage } from './storageFailure.ts'
import { writeTogether } from './twoWriters.ts'
import { raceTabs } from './tabs.ts'

interface Torture {
  readonly run: (lab: Lab, times: number) => Promise<readonly Promised[]>
  readonly times: number
  /** How often in a short run. */
  readonly short: number
  /** What it promises is a time: true of many rounds on a quiet machine only, so neither `npm test` nor a short run asks for it. */
  readonly isTimed?: true
}

/** What Stet promises of a draft, each with what is done to it. */
export const tortures: Readonly<Record<string, Torture>> = {
  kills: { run: (lab, times) => killWhileTyping(lab, 'browser', times), times: 200, short: 1 },
  'tab-kills': { run: (lab, times) => killWhileTyping(lab, 'tab', times), times: 200, short: 1 },
  tabs: { run: raceTabs, times: 20, short: 1 },
  'old-app': { run: openNewer, times: 1, short: 1 },
  storage: { run: failStorage, times: 1, short: 1 },
  corruption: { run: flipBits, times: 1000, short: 100 },
  'long-log': { run: longLog, times: 15, short: 1, isTimed: true },
  'full-shelf': { run: fullShelf, times: 15, short: 1, isTimed: true },
  'log-cost': { run: costOfLog, times: 5, short: 1, isTimed: true },
  'two-writers': { run: writeTogether, times: 100, short: 6 },
  dropped: { run: dropWords, times: 100, short: 30 },
}

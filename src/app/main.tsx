import '~/ui/fonts.css'
import '~/ui/tokens.css'
import '~/ui/base.css'
import { createRoot } from 'react-dom/client'
import { textSeen } from './afterText.ts'
import { App } from './App.tsx'
import { deafToTyping } from './deafToTyping.ts'
import { loadHouse } from './house/loadHouse.ts'
import { readChoices, writeChoices } from './keeping/choices.ts'
import { chooseKept } from './keeping/chooseKept.ts'
import { openDevice, openKeeper } from './openKeeper.ts'
import { routeOf } from './useRoute.ts'
import { shelfScreen, writingScreen } from './screens.ts'
import { choiceStorage, clock, personHere, smallStorage } from './world.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

// The address says at once what will be needed: its code is fetched while the keeper opens.
const opensDraft = routeOf(window.location.hash).screen === 'draft'
const code = opensDraft ? writingScreen.load() : shelfScreen.load()
const storage = choiceStorage()
const choices = readChoices(storage)
// A draft that waits is not kept waiting by the house, unless the house alone knows who keeps it.
const isUrgent = opensDraft && (choices.own ?? choices.house) !== null
const house = loadHouse({
  get: fetch,
  address: './house.json',
  storage: smallStorage(),
  build: import.meta.env.PROD ? import.meta.url : null,
  ready: isUrgent ? textSeen : undefined,
})
const keeping = chooseKept({
  choices,
  house,
  isUrgent,
  onHeard: (keeper) => void writeChoices(storage, { ...choices, house: keeper }),
})
// Nothing is drawn before all of it is there (see `createScreen`); until then the page has words of its own.
const needed = opensDraft ? [code] : [code, house]
if (!choices.isShared && (choices.own ?? choices.house)?.kind === 'this device') void openDevice()
const opened = keeping.then(async (kept) => ({ keeping: kept, ...(await openKeeper(kept)) }))
void Promise.all([opened, Promise.allSettled(needed)]).then(
  ([kept]) => createRoot(deafToTyping(place)).render(<App {...kept} house={house} who={personHere(smallStorage())} />),
  (trouble: unknown) => {
    place.textContent = 'Stet could not open: a part of it did not come. Check the connection, then reload this page.'
    throw trouble
  },
)
// From a draft the way back is short: most of the shelf stands beside the text.
if (opensDraft) void textSeen.then(shelfScreen.load)

// When nobody waits for anything else.
if (import.meta.env.PROD) {
  clock.after(5000, () => void import('./offline/keepApp.ts').then(({ keepApp }) => keepApp()))
}

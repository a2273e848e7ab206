import '~/ui/fonts.css'
import '~/ui/tokens.css'
import '~/ui/base.css'
import { createRoot } from 'react-dom/client'
import { textSeen } from './afterText.ts'
import { App } from './App.tsx'
import { deafToTyping } from './deafToTyping.ts'
import { loadHouse } from './house/loadHouse.ts'
import { openKeeper } from './openKeeper.ts'
import { routeOf } from './useRoute.ts'
import { shelfScreen, writingScreen } from './screens.ts'
import { personHere, smallStorage } from './world.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

// The address says at once what will be needed: its code is fetched while the keeper opens.
const opensDraft = routeOf(window.location.hash).screen === 'draft'
const code = opensDraft ? writingScreen.load() : shelfScreen.load()
const house = loadHouse(fetch, './house.json', opensDraft ? textSeen : undefined)
// Nothing is drawn before all of it is there (see `createScreen`); until then the page has words of its own.
const needed = opensDraft ? [code] : [code, house]
void Promise.all([openKeeper(), Promise.allSettled(needed)]).then(([refuge]) =>
  createRoot(deafToTyping(place)).render(<App refuge={refuge} house={house} who={personHere(smallStorage())} />),
)
// From a draft the way back is short: most of the shelf stands beside the text.
if (opensDraft) void textSeen.then(shelfScreen.load)

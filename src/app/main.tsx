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
import { loadShelfScreen, loadWritingScreen } from './screens.ts'
import { personHere, smallStorage } from './world.ts'

// The address says at once what will be needed: its code is fetched while the keeper opens, and nothing stands before it.
const opensDraft = routeOf(window.location.hash).screen === 'draft'
void (opensDraft ? loadWritingScreen() : loadShelfScreen())
const house = loadHouse(fetch, './house.json', opensDraft ? textSeen : undefined)

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
createRoot(deafToTyping(place)).render(<App keeper={openKeeper()} house={house} who={personHere(smallStorage())} />)

/** What shows the layouts and what looks at them for the gate, fetched as one: what either shares with the writing screen stays whole there. */
export { openLayouts } from '../gate/openLayouts.ts'
export { Stage } from './Stage.tsx'

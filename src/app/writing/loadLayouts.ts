/** Fetches what shows the layouts and what looks at them for the gate: asked for in one place, as each place lists all that comes with it. */
export const loadLayouts = () => import('./layouts.ts')

import { reuseItems } from './reuseItems.ts'
import { reviewOf } from './reviewOf.ts'

/** What puts findings and decisions together, as one thing that can be handed on. */
export const reviewing = { reviewOf, reuseItems }
export type Reviewing = typeof reviewing

export { type Desk, type DeskOptions, type OpenedDesk, openDesk } from './openDesk.ts'
export type * from './types.ts'

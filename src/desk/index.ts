export { type Desk, type DeskOptions, type OpenedDesk, openDesk, publishEvery } from './openDesk.ts'
export type * from './types.ts'

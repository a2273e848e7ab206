import type { Keeper } from '~/drafts'
import type { Keeping } from '../keeping/chooseKept.ts'
import type { Safety } from './createSafekeeping.ts'

/** Where the stories are and how safe they are there, in a sentence or two. */
export function safetyWords(where: Keeper['where'], { by, isShared }: Keeping, safety: Safety): string {
  if (by.kind === 'server') {
    const kept = `Kept by the server ${serverIn(by.address)}.`
    return isShared ? `${kept} Nothing stays on this computer.` : kept
  }
  if (where === 'this browser session') return 'Kept in this tab only. Export what is to stay.'
  if (safety.isPromised === null) return 'Kept on this device.'
  return safety.isPromised
    ? 'Kept on this device. The browser has promised not to clear it.'
    : 'Kept on this device. The browser may clear it when the disk is full: export what matters.'
}

const serverIn = (address: string): string =>
  /^https?:/i.test(address) ? `at ${new URL(address).host}` : 'this page comes from'

/** How little room is left, and what to do. */
export const roomWords = ({ left }: Safety): string =>
  `This browser has room for about ${megabytes(left ?? 0)} more. Export finished stories, and free some of this device’s disk.`

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? 'less than 1 MB' : `${Math.floor(bytes / 1_000_000)} MB`

import type { Problem } from './types.ts'

/** The browser's names for what can go wrong with storage and is nobody's bug. */
const accidents: Readonly<Record<string, Problem>> = {
  QuotaExceededError: 'full',
  // Firefox's name for the same, in localStorage.
  NS_ERROR_DOM_QUOTA_REACHED: 'full',
  AbortError: 'unavailable',
  ConstraintError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  InvalidStateError: 'unavailable',
  NotAllowedError: 'unavailable',
  NotFoundError: 'unavailable',
  NotReadableError: 'unavailable',
  OperationError: 'unavailable',
  SecurityError: 'unavailable',
  TimeoutError: 'unavailable',
  TransactionInactiveError: 'unavailable',
  UnknownError: 'unavailable',
  VersionError: 'unavailable',
}

/** The problem an error of the browser's storage stands for; null for anything else, which is a bug. */
export const problemOf = (trouble: unknown): Problem | null =>
  trouble instanceof Error && Object.hasOwn(accidents, trouble.name) ? (accidents[trouble.name] ?? null) : null

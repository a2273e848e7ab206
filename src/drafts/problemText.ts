import type { Keeper, Problem } from './types.ts'

type Sentences = Readonly<Record<Problem, string>>

const ofBrowser = {
  offline: 'You are offline.',
  full: 'This browser has no room left.',
  refused: 'What is kept of this draft is no longer as this window knew it.',
  unavailable: 'This browser does not open its storage.',
} satisfies Sentences

const happened = {
  'this device': ofBrowser,
  'this browser session': ofBrowser,
  'the server': {
    offline: 'The server cannot be reached.',
    full: 'The server has no room left.',
    refused: 'The server refuses this.',
    unavailable: 'The server does not answer as it should.',
  },
} satisfies Record<Keeper['where'], Sentences>

const toDo = {
  offline: 'Try again once you are connected.',
  full: 'Room has to be made there first.',
  refused: 'Export a copy, then open it again.',
  unavailable: 'Try again in a while.',
} satisfies Sentences

/** What went wrong at a keeper, for a person. */
export const whatHappened = (problem: Problem, where: Keeper['where']): string => happened[where][problem]

/** The same, and what to do. */
export const problemText = (problem: Problem, where: Keeper['where']): string =>
  `${happened[where][problem]} ${toDo[problem]}`

export const isProblem = (word: string): word is Problem => Object.hasOwn(toDo, word)

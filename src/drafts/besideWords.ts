import type { Noted } from './notedFrom.ts'

/**
 * What people of the newsroom wrote to each other beside the text: questions, answers, reasons, what is said of sources that are
 * not named, tasks. Origins are not among it, as what they say is in the story too.
 */
export const besideWords = ({ decisions, answers, vouched, overrides, tasks }: Noted): readonly string[] =>
  [
    ...decisions.map((decision) => (decision.ruling === 'query' ? decision.question : undefined)),
    ...decisions.map((decision) => (decision.ruling === 'amend' ? decision.verification?.how : undefined)),
    ...answers.map(({ text }) => text),
    ...vouched.flatMap(({ motive, knownTo, second }) => [motive, knownTo, second]),
    ...overrides.map(({ reason }) => reason),
    ...tasks.map(({ says }) => says),
  ].flatMap((words) => (words === undefined || words.trim() === '' ? [] : [words]))

export { readText } from './text/readText.ts'
export { acceptAll, plainBlocks, structured, type Structured } from './text/structured.ts'
export type { Answer, Answers, Choice, Intake, Making, Proposal, ProposalKind } from './text/types.ts'

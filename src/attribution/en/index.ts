export { isDeskLine } from './deskLine.ts'
export * as words from './words.ts'
export { type Verb, verbs, wary } from './verbs.ts'

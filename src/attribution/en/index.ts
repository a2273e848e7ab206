export * from './credits.ts'
export { isDeskLine } from './deskLine.ts'
export { type Verb, verbs, wary } from './verbs.ts'
export * as words from './words.ts'

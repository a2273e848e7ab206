export { type Checker, createChecker } from './createChecker.ts'

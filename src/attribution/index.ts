export { attribute } from './attribute.ts'
export { attributeText, type Offsets, type TextAttribution } from './attributeText.ts'
export { createAttributor } from './createAttributor.ts'
export type { Confidence, Finding, FindingType, FoundStep } from './types.ts'

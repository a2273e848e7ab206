/** What is looked at before a story is published, by name; a house sets the level of each. */
export const ruleIds = [
  'no-headline',
  'no-words',
  'unattributed-quotation',
  'late-speaker',
  'two-speakers',
  'carrier-unnamed',
  'chain-incomplete',
  'untranslated',
  'quote-differs',
  'unmarked-wire-copy',
  'single-origin',
  'plural-sources',
  'anonymous-source',
  'stock-reason',
  'unverified-unsaid',
  'caption-credit',
  'unknown-credit',
  'caption-claim',
  'missing-alt',
  'wrong-weekday',
  'embargo',
  'over-length',
  'layout-over',
  'layout-cut',
  'layout-missing',
  'layout-lost',
  'open-query',
  'open-attribution',
  'tk',
] as const
export type RuleId = (typeof ruleIds)[number]

/** What a breach comes to: nothing, a word in passing, a warning, or a closed gate. */
export const levels = ['off', 'hint', 'warn', 'block'] as const
export type Level = (typeof levels)[number]

/** Who looks: the reporter while writing, the desk in review, whoever publishes. */
export const stages = ['reporter', 'desk', 'publish'] as const
export type Stage = (typeof stages)[number]

/** One level for each stage. */
export type Levels = Readonly<Record<Stage, Level>>

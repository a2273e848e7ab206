/**
 * How a language other than English, in which speech is found in the text itself, tells who said something: alternatives of an
 * expression, letter case ignored, `~` for a letter. What is absent is not looked for.
 */
export interface SayingWords {
  /** Whoever it is that says so: “a dit”, “selon”. */
  readonly said: string
  /** Verbs whose subject is several people, and what stands before them as a source. */
  readonly saidByMany?: string
  readonly accordingTo?: string
  /** What begins what was said: “que”. */
  readonly that?: string
  /** People who are called by what they are. */
  readonly one?: string
  readonly many?: string
  /** Of those, who speaks as the public and hides from nobody. */
  readonly crowd?: string
  readonly some?: string
  readonly known?: string
  /** What only somebody without a name is called. */
  readonly nameless?: string
  /** A reason that fits every source. */
  readonly stock?: string
  /** That a source is not named; a reason is given where `because` follows. */
  readonly withheld?: string
  readonly because?: string
}

/**
 * Whether a reason for leaving a source unnamed is one that tells readers nothing, such as “not authorised to speak”. The New York
 * Times counted it 300 times in a year of its own pages (P. Corbett, 2010).
 */
export const isStockReason = (reason: string): boolean => {
  const rest = stock.reduce((left, phrase) => left.replace(phrase, ''), reason.toLowerCase())
  // A reason that says more than the phrase is one.
  return rest !== reason.toLowerCase() && rest.split(/[^\p{L}\p{N}]+/u).filter((word) => !small.has(word)).length < 4
}

const stock: readonly RegExp[] = [
  /\b(?:(?:was|were|is|are)n[’']?t|not|un)\s*-?(?:authori[sz]ed|allowed|permitted|cleared|entitled)(?: to (?:speak|talk|comment|discuss|brief)(?:\s+\w+){0,6})?/,
  /\b(?:lacked|without|no) (?:authori[sz]ation|permission)(?: to (?:speak|talk|comment|discuss)(?:\s+\w+){0,6})?/,
  /\bon (?:the )?condition (?:of anonymity|(?:that|of) .{0,40}not .{0,10}(?:named|identified))/,
  /\b(?:asked|requested|wished|preferred|declined|refused)(?: not)? to (?:be (?:named|identified|quoted by name)|remain anonymous|speak anonymously)/,
  /\b(?:because of|due to|given|citing) (?:the )?sensitiv(?:ity|e nature)(?: of (?:the )?\w+)?/,
  /\b(?:discuss|describe|speak about|talk about) (?:internal|private|sensitive|confidential) (?:matters?|deliberations?|talks|discussions?)/,
]

const small: ReadonlySet<string> = new Set([
  '',
  'the',
  'a',
  'an',
  'who',
  'he',
  'she',
  'they',
  'it',
  'was',
  'were',
  'is',
  'are',
  'because',
  'as',
  'to',
  'and',
  'of',
  'on',
  'about',
  'in',
  'with',
  'publicly',
  'spoke',
  'speak',
  'speaking',
  'media',
  'press',
  'matter',
  'anonymity',
  'source',
  'official',
  'person',
])

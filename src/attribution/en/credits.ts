/** What stands before the name in a picture's credit: “Image: X”, “File photo by X”, “Photo courtesy of X”. */
export const creditLabel = String.raw`(?:(?:file|handout|stock|pool) )?(?:photo(?:graph|graphy|grapher)?|image|picture|foto|illustration|graphic|screen ?(?:grab|shot)|credit)s?(?: credits?)?`
export const creditBy = '(?:by|courtesy of|courtesy|copyright)'
export const creditVia = 'via'
/** A line that has to be printed with the picture; what it is about comes after it. */
export const creditOrder = /^\W{0,3}mandatory (?:photo |picture )?credit\b/i
/** What an agency allows, above the credit it belongs to. */
export const pictureLimits =
  /^\W{0,3}(?:(?:strictly )?(?:restricted (?:to|for) |for )?(?:editorial|personal|news) use only|restricted to|no (?:sales|resale|archiv\w+|commercial use|third part\w+)\b|not for (?:sale|use)|(?:strictly )?embargoed)[^.]{0,120}$/i
/** Words in a credit that name nobody. */
export const creditFillers = new Set(
  `photo photos photograph photographs image images picture pictures pic credit credits file archive archives library pool handout stringer
  mandatory stock courtesy of by copyright c supplied provided for`.split(/\s+/),
)
/** A label after one of these is a noun in a sentence: “a photo by X”. */
export const beforeNoun =
  /(?:^|\s)(?:an?|the|his|her|its|their|our|my|this|that|these|those|one|of|in|with|and|or)\s+$/i
/** Verbs that no credit has. */
export const prose = /\b(?:is|are|was|were|be|been|has|have|had|will|would|said|says|shows?|can|could|who|that|when)\b/

/** Whether people without a name speak for an office that answers for what they say: “officials at the ministry”. */
export const isOffice = (name: string): boolean =>
  !/\bsenior\b/iu.test(name) && !counted.test(name) && office.test(name)

/** So many people of an office, and no more, are people. */
const counted = /^(?:the )?(?:one|two|three|four|five|six|seven|eight|nine|ten|several|an?|another|\d+)\s/iu

const kinds =
  'bank|ministry|police|fire|rescue|emergency|hospital|health|medical|city|town|county|local|municipal|district|regional|provincial|village|school|union|election|electoral|prison|court|customs|border|immigration|traffic|transport|airport|port|coastguard|company|club|league|team|church|university|army|navy|military'
const office = new RegExp(
  String.raw`\b(?:officials|officers)\s+(?:at|of|from|with)\s|\b(?:${kinds})\s+(?:officials|officers)\b`,
  'iu',
)

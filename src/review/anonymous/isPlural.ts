/** Whether a description of unnamed sources speaks of more than one: “sources”, “two officials”, “diplomats in Ankara”. */
export function isPlural(source: string): boolean {
  const words = source.trim().toLowerCase()
  if (/^(?:an?|one|another)\b/.test(words)) return false
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|multiple|\d+)\b/.test(words)) return true
  const [head = ''] = words.split(
    /\s+(?:close|in|at|with|from|of|who|whose|near|briefed|familiar|inside|within|on|to|for|,)\s/,
  )
  return /\b(?:people|persons|\w+(?<![sui])s)$/.test(head.trim())
}

const reporting =
  /^[\s([—–-]*(?:(?:additional |further )?(?:reporting|writing|editing|compiled|research|translated|translation) (?:and (?:writing|editing|reporting) )?by\b|(?:updates?|corrects?|adds|recasts|refiles|repeats|removes|clarifies|writes through)\b[^.]{0,160}[)\]]\s*$|(?:for more (?:information|news)|follow .{2,60} on (?:twitter|facebook))|our standards:|\(c\)|©|copyright\b)/i
const bracketed = /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])\s*$/

/** A line from the desk to the desk or to readers: who reported and edited, what was updated, a note in brackets. */
export const isDeskLine = (text: string): boolean => bracketed.test(text) || reporting.test(text)

/** Whether two names are how one story calls one source: “The official”, “an official”. */
export const sameSource = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/u, '')
    .replace(/\s+/gu, ' ')

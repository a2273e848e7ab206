import type { Agency } from '~/story'

/** Picture agencies and wires in the spellings that credits come in; a house's own table stands before it. */
const known = `Reuters=Rueters=Reuter=Thomson Reuters|AP=Associated Press=The Associated Press=A.P.|AFP=Agence France-Presse
|Getty Images=Getty=Gettyimages|EPA=EPA-EFE=European Pressphoto Agency|PA=PA Wire=PA Media=PA Images=Press Association|dpa
|UPI=United Press International|SANA=Syrian Arab News Agency|TASS=ITAR-TASS|Sputnik|RIA Novosti|Xinhua=Xinhua News Agency
|Kyodo=Kyodo News|Yonhap|ANSA|EFE|Anadolu=Anadolu Agency=AA|Bloomberg=Bloomberg News|AAP=AAP Image|Canadian Press=The Canadian Press
|Shutterstock|NurPhoto|LaPresse|Invision|Alamy|ZUMA=Zuma Press|Polaris|Magnum=Magnum Photos|Corbis|iStock|Rex=Rex Features|SIPA
|Abaca|Picture Alliance|Imago|Belga|ANP|Keystone|Scanpix|Lehtikuva|Action Press|Splash News|Newscom|Redux|Wikimedia Commons=Wikimedia
|Flickr|Storyful|Twitter|Facebook|Instagram|YouTube|Telegram|TikTok|NASA|Unsplash|Depositphotos`

const table: readonly (readonly [name: string, ...spellings: string[]])[] = known.split('|').map((line) => {
  const [name = '', ...spellings] = line.trim().split('=')
  return [name, ...spellings]
})

/** Who sends pictures out, by any spelling. */
export interface Agencies {
  /** The name as the house writes it, or null for others. One wrong letter in a long name is forgiven. */
  readonly named: (words: string) => string | null
  /** The agency whose spelling, capitals and all, ends these words. */
  readonly endOf: (words: string) => { readonly name: string; readonly length: number } | null
}

/** @param house the house's own agencies; where a spelling is in both tables the house's name counts. */
export function agenciesOf(house: readonly Agency[]): Agencies {
  const rows = [...table, ...house.map(({ name, spellings }): readonly string[] => [name, ...spellings])]
  const names = new Map<string, string>()
  const ways = new Map<string, readonly { readonly way: string; readonly name: string }[]>()
  for (const [name = '', ...spellings] of rows) {
    for (const way of [name, ...spellings, name.toUpperCase()]) {
      names.set(way.toLowerCase(), name)
      const last = way.slice(-2)
      ways.set(last, [...(ways.get(last) ?? []), { way, name }])
    }
  }
  const long = [...names].filter(([way]) => way.length >= 6)
  return {
    named: (words) => {
      const lower = words.trim().toLowerCase()
      const exact = names.get(lower)
      if (exact !== undefined || lower.length < 6 || lower.length > 30) return exact ?? null
      return long.find(([way]) => isNear(way, lower))?.[1] ?? null
    },
    endOf: (words) => {
      const found = ways.get(words.slice(-2))?.filter(({ way }) => words.endsWith(way)) ?? []
      const longest = found.toSorted((a, b) => b.way.length - a.way.length)[0]
      return longest === undefined ? null : { name: longest.name, length: longest.way.length }
    },
  }
}

/** Whether one letter more, less or other, or two neighbours exchanged, make one word of the other. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++
  const left = a.slice(from, a.length - end)
  const right = b.slice(from, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left[0] === right[1] && left[1] === right[0]
}

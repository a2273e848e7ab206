/** The language of a BCP 47 tag without its script and region, in lower case: `pt` of `pt-BR`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

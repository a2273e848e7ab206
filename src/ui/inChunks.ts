/**
 * A long list in stretches of `size`. A browser skips a stretch that is out of sight whole (`content-visibility`), at
 * the cost of watching one box a stretch instead of one a row.
 */
export const inChunks = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

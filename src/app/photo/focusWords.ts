import type { FocalPoint } from '~/story'

/** Where a point of a picture is, as it is said: "40% from left, 30% from top". */
export const focusWords = ({ x, y }: FocalPoint): string => `${Math.round(x)}% from left, ${Math.round(y)}% from top`

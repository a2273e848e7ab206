import type { ReviewItem } from '~/review'

const numbers = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
export const inWords = (count: number): string => numbers[count] ?? String(count)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const isOpen = (item: ReviewItem): boolean => item.state !== 'stet'

/** What is left, as it is said after a ruling: "Two open." */
export const openLeft = (open: number): string =>
  open === 0 ? 'Everything stands.' : `${capital(inWords(open))} open.`

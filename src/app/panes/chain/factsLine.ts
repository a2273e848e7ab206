import type { ChainLink } from '~/review'
import type { Zone } from '~/story'
import { shortDayIn, timeAndPlace } from '../timeWords.ts'
import { kindWords } from './kindWords.ts'

/** What is known of a step besides its name, in a line: “State media · 2 Oct, 14:00 Damascus · ar”. */
export const factsLine = ({ kind, when, place, link, language }: ChainLink, zone: Zone): string =>
  [
    kind === undefined ? '' : kindWords[kind],
    when === undefined ? '' : `${shortDayIn(when, zone)}, ${timeAndPlace(when, zone)}`,
    place ?? '',
    hostOf(link ?? ''),
    language ?? '',
  ]
    .filter((fact) => fact.trim() !== '')
    .join(' · ')

const hostOf = (link: string): string => URL.parse(link)?.host ?? link

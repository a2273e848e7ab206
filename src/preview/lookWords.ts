import { layoutName, type LayoutChoice } from './LayoutChoices.tsx'
import type { PreviewLook } from './look.ts'
import { overlayChoices } from './overlays/overlayChoices.ts'
import { stresses } from './stress/stresses.ts'

/** How the page is shown, in a line: in which layout, from where, and all that makes it other than a reader gets it. */
export function lookWords(layout: LayoutChoice, look: PreviewLook): string {
  const { edition, textSize, dark, since, before, stress, overlays } = look
  return [
    layoutName(layout),
    ...(edition === null ? [] : [edition.name]),
    ...(textSize === 100 ? [] : [`${textSize}%`]),
    ...(dark ? ['Dark page'] : []),
    ...(since === null ? [] : [before ? since.asOf : `Changes since ${since.name}`]),
    ...[...stresses, ...overlayChoices]
      .filter(({ name }) => [...stress, ...overlays].some((one) => one === name))
      .map(({ label }) => label),
  ].join(' · ')
}

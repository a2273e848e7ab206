import type { ChainLink, ChainProblem } from '~/review'

/** The sentence beside a step that cannot be right: what is so, and what to do. */
export function problemWords(problem: ChainProblem, { name }: ChainLink): string {
  switch (problem) {
    case 'unnamed':
      return 'Nobody is named here. Left so, the step counts as missing.'
    case 'twice':
      return `${name} is in this part of the chain already. Remove one of the two.`
    case 'loop':
      return `The words come back to ${name}, who had them before. Put the steps in the order the words took, or remove one.`
  }
}

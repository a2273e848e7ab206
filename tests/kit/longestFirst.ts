import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Journeys of minutes, each a short file: begun last, one would be walked alone at the end. */
const longest = ['everybody', 'torture', 'closing']

/** Begins with those, and goes on as ever: with what failed last time, then with what is largest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.journey.ts`))
  return at === -1 ? longest.length : at
}

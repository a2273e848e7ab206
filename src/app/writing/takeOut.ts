import type { Keeper } from '~/drafts'
import type { Bench } from './Bench.ts'
import type { Session } from './openSession.ts'
import type { ViewStore } from './view.ts'
import type * as waysOut from './waysOut.ts'

interface Taken {
  readonly desk: Session['desk']
  readonly view: ViewStore
  readonly keeper: Keeper
  readonly house: Bench['house']
}

/** The ways out for the story at hand: as a file, or by the clipboard. Seldom taken, so their code is fetched then. */
export function takeOut({ view, ...from }: Taken): Pick<Bench, 'copyText' | 'exportAs'> {
  const fetched = (act: (ways: typeof waysOut) => Promise<void>) => {
    import('./waysOut.ts').then(act, (trouble: unknown) => {
      view.setState({
        says: 'The part of Stet that does this could not be fetched. Select all of the text and copy it by hand.',
      })
      if (!(trouble instanceof TypeError)) throw trouble
    })
  }
  return {
    copyText: () => fetched(({ copyText }) => copyText({ ...from, view })),
    exportAs: (format) => fetched(({ exportDraft }) => exportDraft({ ...from, view }, format)),
  }
}

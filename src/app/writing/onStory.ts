import type { Desk } from '~/desk'

/** Calls `changed` whenever the story at hand is another one. The answer ends it. */
export const onStory = ({ store }: Pick<Desk, 'store'>, changed: () => void): (() => void) =>
  store.subscribe((now, before) => {
    if (now.story !== before.story) changed()
  })

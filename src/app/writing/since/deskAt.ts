import { createStore } from 'zustand/vanilla'
import type { Desk } from '~/desk'
import type { Story } from '~/story'

/** What a preview reads of a desk, with the story as it was at an earlier version. Nothing ever changes in it. */
export const deskAt = ({ store }: Pick<Desk, 'store'>, story: Story): Pick<Desk, 'store'> => ({
  store: createStore(() => ({ ...store.getState(), story })),
})

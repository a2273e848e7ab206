import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { emptyStory } from '~/story'
import { deskInTest } from './deskInTest.tsx'
import { HistoryPane } from './HistoryPane.tsx'
import { blockId, instant, jerusalem, noa } from './itemInTest.ts'
import type { EntryId, Version } from '~/drafts'

test('a sitting is told with its day and times in the story’s zone, and an original can be read', async () => {
  const { Room } = deskInTest([], {
    story: emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, blockId('p')),
    origins: [{ title: 'Pasted copy', text: 'ALEPPO (Reuters) - Words.', at: instant('2016-10-02T10:00:00Z') }],
  })
  render(
    <HistoryPane
      onPutBack={() => {}}
      onDiscard={() => {}}
      log={[
        {
          version: 1 as Version,
          entry: {
            id: 'e1' as EntryId,
            schema: 1,
            by: noa,
            at: instant('2016-10-02T10:00:00Z'),
            what: { kind: 'began', doc: {} },
          },
        },
      ]}
    />,
    { wrapper: Room },
  )
  expect(screen.getByRole('region', { name: 'Noa Adler, Sunday 2 October 2016' }).textContent).toBe(
    'Noa AdlerSunday 2 October 2016, 13:00 Jerusalem13:00Began the story.',
  )
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show text: Pasted copy' }))
  expect((await screen.findByRole('region', { name: 'Original text' })).textContent).toBe('ALEPPO (Reuters) - Words.')
})

import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, plainHouse, richText, type Story, type Zone } from '~/story'
import { treeFromDom } from '../html/treeFromDom.ts'
import { pageTroubles } from './pageTroubles.ts'

const empty: Story = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId)
const id = (name: string) => name as BlockId
const troublesIn = (body: readonly Block[]) =>
  pageTroubles(
    { ...empty, headline: richText('Harbour shut'), body },
    { house: plainHouse, parse: (html) => treeFromDom(new DOMParser().parseFromString(html, 'text/html')) },
  )
const paragraph = (text: string, name = 'p'): Block => ({ kind: 'paragraph', id: id(name), text: richText(text) })

test('what a listener would miss is told with its block', () => {
  const picture = { blob: 'b' as never, type: 'image/png', width: 4, height: 3, name: 'pier.png' } as const
  const troubles = troublesIn([
    { kind: 'photo', id: id('f'), picture, caption: richText('The pier'), credit: '', alt: '' },
    { kind: 'heading', id: id('h'), level: 3, text: richText('The pier') },
    paragraph('It is shut.'),
  ])
  expect(troubles).toEqual([
    { kind: 'missing', layout: 'spoken', what: 'alternative text', block: 'f', words: '' },
    { kind: 'missing', layout: 'spoken', what: 'heading of level 2', block: 'h', words: 'The pier' },
  ])
})

test('a mail that is too large tells by how much, and one that is not tells nothing', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, at) => paragraph('word '.repeat(200), `p${at}`))
  expect(troublesIn(paragraphs(10))).toEqual([])
  const [over] = troublesIn(paragraphs(120))
  expect(over).toMatchObject({ kind: 'over', layout: 'newsletter' })
  expect(over?.kind === 'over' && over.layout === 'newsletter' && over.bytes).toBeGreaterThan(15_000)
})

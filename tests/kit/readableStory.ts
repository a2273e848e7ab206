import fc from 'fast-check'
import {
  type Block,
  type BlockId,
  emptyStory,
  type Instant,
  type PublishedNote,
  richText,
  type Story,
  type Zone,
} from '~/story'

const people = ['Ines Calder', 'Dana Ruiz', 'Amir Haddad', 'The port authority', 'An official at the ministry']
const carriers = ['SANA', 'Reuters', 'The Harbour Gazette', 'county radio']
const said = (
  'the of and a to in was for on that with gates water engineers boats morning report county crews pumps road town ' +
  'closed opened moved waited cleared carried stood counted brought asked answered slowly early late two three again'
).split(' ')

const sentence = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...said), { minLength: least, maxLength: most })
    .map((words) => `${words.join(' ').replace(/^./u, (first) => first.toUpperCase())}.`)
/** Each block gets one of its own in its story. */
const id = fc.constant('b' as BlockId)

const paragraph = fc
  .record({ id, words: fc.array(sentence(8, 20), { minLength: 1, maxLength: 4 }) })
  .map(({ id: name, words }): Block => ({ kind: 'paragraph', id: name, text: richText(words.join(' ')) }))

const quote = fc
  .record({
    id,
    step: id,
    other: id,
    words: fc.array(sentence(4, 16), { minLength: 1, maxLength: 3 }),
    who: fc.constantFrom(...people),
    carrier: fc.option(fc.constantFrom(...carriers)),
    credit: fc.option(fc.constantFrom('The mayor, to reporters at the harbour', 'As heard by our reporter')),
  })
  .map(
    ({ id: name, step, other, words, who, carrier, credit }): Block => ({
      kind: 'quote',
      id: name,
      words: words.map(richText),
      chain: [
        { id: step, role: 'said by', name: who, doubtful: false },
        ...(carrier === null ? [] : [{ id: other, role: 'carried by' as const, name: carrier, doubtful: false }]),
      ],
      ...(credit === null ? {} : { credit }),
    }),
  )

const photo = fc.record({ id, caption: sentence(4, 14), credit: fc.constantFrom(...carriers), has: fc.boolean() }).map(
  ({ id: name, caption, credit, has }): Block => ({
    kind: 'photo',
    id: name,
    picture: has ? { blob: name as never, type: 'image/jpeg', width: 1200, height: 800, name: 'a.jpg' } : null, // any name will do
    caption: richText(caption),
    credit,
    alt: 'Boats at the gates',
  }),
)

const note = fc
  .record({ id, words: sentence(6, 20), purpose: fc.constantFrom<PublishedNote>('reader', 'correction', 'update') })
  .map(({ id: name, words, purpose }): Block => ({ kind: 'note', id: name, purpose, text: richText(words) }))

const heading = fc
  .record({ id, words: sentence(2, 6), level: fc.constantFrom<2 | 3>(2, 3) })
  .map(({ id: name, words, level }): Block => ({ kind: 'heading', id: name, level, text: richText(words) }))

/** Stories as newsrooms publish them, with words enough for a reader mode to know them for stories. */
export const readableStory: fc.Arbitrary<Story> = fc
  .record({
    first: fc.array(paragraph, { minLength: 2, maxLength: 4 }),
    body: fc.array(
      fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 3, arbitrary: quote }, photo, heading, {
        weight: 1,
        arbitrary: note,
      }),
      { minLength: 4, maxLength: 24 },
    ),
    last: fc.array(note, { maxLength: 2 }),
    headline: sentence(4, 12),
    standfirst: fc.option(sentence(6, 20)),
    withPhoto: fc.option(photo),
  })
  .map(({ first, body, last, headline, standfirst, withPhoto }) => ({
    ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'x' as BlockId),
    headline: richText(headline),
    standfirst: standfirst === null ? [] : richText(standfirst),
    byline: richText('By World desk'),
    dateline: richText('HARLOW BAY'),
    publishedAt: 1_475_432_400_000 as Instant,
    body: [...(withPhoto === null ? [] : [withPhoto]), ...first, ...body, ...last].map((block, at) => ({
      ...block,
      id: `b${at}` as BlockId,
    })),
  }))

const moment = fc
  .record({ title: fc.option(sentence(2, 8)), minutes: fc.option(fc.nat(900), { freq: 9 }), isKey: fc.boolean() })
  .map(
    ({ title, minutes, isKey }): Block => ({
      kind: 'moment',
      id: 'b' as BlockId,
      title: title === null ? [] : richText(title),
      at: minutes === null ? null : ((1_475_432_400_000 + minutes * 60_000) as Instant),
      isKey,
    }),
  )

/** Live stories: some of those above, with a moment before as many of their blocks as there are numbers. */
export const readableLiveStory: fc.Arbitrary<Story> = fc
  .tuple(readableStory, fc.array(fc.tuple(fc.nat(30), moment), { minLength: 1, maxLength: 8 }))
  .map(([story, moments]) => ({
    ...story,
    body: moments
      .reduce<readonly Block[]>((body, [at, one]) => body.toSpliced(at, 0, one), story.body)
      .map((block, at) => ({ ...block, id: `b${at}` as BlockId })),
  }))

import type { NewId } from '~/base'
import {
  type BlobHash,
  type Block,
  type BlockId,
  type ChainRole,
  type ChainStep,
  emptyStory,
  type Mark,
  type Picture,
  type RichText,
  type Run,
  richText,
  type Story,
  type Zone,
} from '~/story'

/** The size of `public/sample/picture.webp`, in pixels. */
const drawing: Omit<Picture, 'blob'> = { type: 'image/webp', width: 1200, height: 760, name: 'picture.webp' }

/**
 * An invented story that shows every block, every kind of speech and what a chain is. The island, its people and its
 * agencies do not exist. `picture` is the sample's picture as the keeper holds it.
 */
export function sampleStory(newId: NewId, picture: BlobHash): Story {
  const id = () => newId() as BlockId // a fresh id is a block's name from here on
  const paragraph = (...text: RichText): Block => ({ kind: 'paragraph', id: id(), text })
  const heading = (level: 2 | 3, words: string): Block => ({ kind: 'heading', id: id(), level, text: richText(words) })
  const list = (...items: readonly string[]): Block => ({
    kind: 'list',
    id: id(),
    ordered: false,
    items: items.map((item) => ({ id: id(), text: richText(item) })),
  })
  const step = (role: ChainRole, name: string): ChainStep => ({ id: id(), role, name, doubtful: false })

  return {
    // The zone is a real one, since times are reckoned in it; the island is not.
    ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, id()),
    slug: 'HASK-LIGHT',
    section: 'Islands',
    keywords: ['Hask', 'lighthouses', 'islands'],
    headline: richText('Island votes to keep its last hand-lit lighthouse'),
    standfirst: richText(
      'Skerrow Light was to go over to a timer by the winter; its two keepers now stay for three more years',
    ),
    byline: richText('Maren Tolley in Port Sorrel, with Northwater News Agency'),
    dateline: richText('PORT SORREL, Hask'),
    body: [
      {
        kind: 'photo',
        id: id(),
        picture: { ...drawing, blob: picture },
        caption: richText('Skerrow Light and the harbour of Port Sorrel on the evening of the count.'),
        credit: 'Ida Corrow/The Meridian',
        alt: 'Engraving of a lighthouse on a dark rock at dusk. Its beam crosses a bay where three boats lie off a row of small houses.',
      },
      {
        kind: 'note',
        id: id(),
        purpose: 'desk',
        text: richText(
          'Harbour Radio first gave the count as 421 to 187. The council’s own sheet says 412, as does the agency. Ms Farrant’s words reached us third hand: ask for the recording before this runs.',
        ),
      },
      paragraph(
        say(
          'The people of Hask have voted by 412 to 187 to keep Skerrow Light, the last lighthouse in the Outer Sound that is lit by hand, the island’s returning officer said on Saturday.',
        ),
      ),
      paragraph(
        say(
          'The vote binds the Sound Lights Commission, which had meant to replace the keepers with a timer in November. According to the commission, that would have saved 61,000 crowns a year.',
        ),
      ),
      {
        kind: 'quote',
        id: id(),
        words: [
          richText(
            'We asked the island what the light is worth to it, and the island has answered. The keepers stay, and the commission will pay them.',
          ),
        ],
        chain: [
          step('said by', 'Odile Farrant, commissioner for lights'),
          step('carried by', 'Harbour Radio'),
          step('quoted by', 'Northwater News Agency'),
        ],
      },
      paragraph(
        say(
          'Ms Farrant called the keepers “a beautiful habit we cannot afford” in March. She told the station on Saturday that she would not stand in the way of the result.',
        ),
      ),
      heading(2, 'A rota of two'),
      paragraph(
        say(
          '“People think we sit and wait,” said Tomas Ekwall, who has kept the light for 31 years. “You wind the clock every four hours, you trim the wick, you write down every ship. Then it is morning.”',
        ),
      ),
      paragraph(
        say('Over the lamp-room door is a line that the first keeper painted in 1874: “'),
        say('Tant que le feu tient, personne n’est perdu', { kind: 'language', lang: 'fr', dir: 'ltr' }),
        say('”. As long as the fire holds, nobody is lost.'),
      ),
      heading(3, 'What changes'),
      list(
        'The two keepers stay until at least 2029.',
        'Harbour dues rise by four crowns a visit to pay for them.',
        'The commission reports on the cost each spring.',
      ),
      paragraph(
        say('Not everyone is glad. Petra Lunde, who runs the ferry '),
        say('Patience', { kind: 'italic' }),
        say(
          ' twice a day, said the dues would fall on the wrong people. “My passengers do not need a man with a match,” she said. “They need a boat that sails when it blows.”',
        ),
      ),
      paragraph(
        say('The council has published '),
        say('the full count', { kind: 'link', href: 'https://hask.example/skerrow-light' }),
        say('.'),
      ),
      { kind: 'divider', id: id() },
      {
        kind: 'note',
        id: id(),
        purpose: 'reader',
        text: richText(
          'Ms Farrant spoke to Harbour Radio. We have her words from Northwater News Agency and have not heard the recording.',
        ),
      },
    ],
  }
}

const say = (text: string, ...marks: readonly Mark[]): Run => ({ text, marks })

/** The agency's copy that the sample was written from, kept with it word for word. */
export const sampleOrigin = {
  title: 'Northwater News Agency, HASK-LIGHT',
  text: `PORT SORREL, Hask (NNA) - Islanders on Hask voted 412 to 187 on Saturday to keep the Skerrow lighthouse lit by hand, the returning officer said, overturning a plan to automate it before the winter.

The Sound Lights Commission, which runs eleven lights in the Outer Sound, had planned to replace Skerrow's two keepers with a timer in November, saving 61,000 crowns a year, according to the commission. The vote is binding.

"We asked the island what the light is worth to it, and the island has answered. The keepers stay, and the commission will pay them," the commissioner for lights, Odile Farrant, told Harbour Radio.

Farrant, who in March called the keepers "a beautiful habit we cannot afford", said she would not stand in the way of the result.

Under the proposal the keepers stay until at least 2029 and harbour dues go up by four crowns a visit.

(Reporting by Aino Brask; Editing by L. Venn)`,
}

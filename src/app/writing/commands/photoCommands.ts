import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'

/** The way by keys to what the file of a picture says: that of the photo the caret is in, else the first of the story. */
export function photoCommands({ editor, view }: Bench): readonly PaletteCommand[] {
  const { block } = view.getState()
  const cards = [...editor.view.dom.querySelectorAll<HTMLElement>('[data-from-file]')]
  const card = cards.find((one) => one.dataset['fromFile'] === block) ?? cards[0]
  return [
    {
      id: 'picture-details',
      label: 'Details from the picture’s file',
      also: 'photo metadata iptc xmp exif caption credit rights instructions',
      group: 'Go to',
      cannot: card === undefined ? 'No picture here says anything in its file.' : undefined,
      run: () => card?.focus(),
    },
  ]
}

import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'

/**
 * The ways by keys to what the file of a picture says, and to what its crops keep: of the photo the caret is in, else the first of
 * the story.
 */
export function photoCommands({ editor, view }: Bench): readonly PaletteCommand[] {
  const { block } = view.getState()
  const beside = (name: 'fromFile' | 'setFocus', selector: string) => {
    const all = [...editor.view.dom.querySelectorAll<HTMLElement>(selector)]
    return all.find(({ dataset }) => dataset[name] === block) ?? all[0]
  }
  const card = beside('fromFile', '[data-from-file]')
  const focus = beside('setFocus', '[data-set-focus]')
  return [
    {
      id: 'picture-details',
      label: 'Details from the picture’s file',
      also: 'photo metadata iptc xmp exif caption credit rights instructions',
      group: 'Go to',
      cannot: card === undefined ? 'No picture here says anything in its file.' : undefined,
      run: () => card?.focus(),
    },
    {
      id: 'focal-point',
      label: 'Set focal point',
      also: 'photo picture crop focus centre middle thumbnail',
      group: 'Block',
      cannot: focus === undefined ? 'There is no picture here to set it in.' : undefined,
      run: () => {
        focus?.focus()
        if (focus?.ariaExpanded === 'false') focus.click()
      },
    },
  ]
}

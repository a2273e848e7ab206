import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/** A file let go beside the text is let fall: the browser would open it in place of the page being written. */
export const strayFiles = Extension.create({
  name: 'strayFiles',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('strayFiles'),
      view: () => {
        for (const kind of kinds) window.addEventListener(kind, letFall)
        return {
          destroy: () => {
            for (const kind of kinds) window.removeEventListener(kind, letFall)
          },
        }
      },
    }),
  ],
})

const kinds = ['dragover', 'drop'] as const

function letFall(event: DragEvent): void {
  const { dataTransfer, defaultPrevented } = event
  if (defaultPrevented || dataTransfer === null || !dataTransfer.types.includes('Files')) return
  event.preventDefault()
  dataTransfer.dropEffect = 'none'
}

import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { BlobHash } from '~/story'

/** What the photo block needs of the world: where a picture's bytes are, and a file chosen for it. */
export interface Pictures {
  /** An address the browser can show, or null when the keeper does not have the picture. */
  readonly address: (hash: BlobHash) => Promise<string | null>
  /** Called when a person gave a file for the photo block at `pos`. */
  readonly chosen: (file: File, pos: number) => void
}

const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** The photo block's face: the picture beside its three fields. Written by hand, since a story may hold many. */
export const photoView =
  (pictures: Pictures): NodeViewRenderer =>
  ({ node, getPos }) => {
    let shown: unknown
    const figure = document.createElement('figure')
    figure.dataset['kind'] = 'photo'
    figure.setAttribute('role', 'group')
    figure.setAttribute('aria-label', 'Photo')
    const frame = document.createElement('div')
    frame.className = 'frame'
    frame.contentEditable = 'false'
    const image = document.createElement('img')
    image.alt = ''
    image.draggable = false
    const choose = document.createElement('button')
    choose.type = 'button'
    choose.className = 'choosePicture'
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accepted
    input.hidden = true
    input.tabIndex = -1
    input.setAttribute('aria-label', 'Picture file')
    choose.addEventListener('click', () => input.click())
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      const pos = getPos()
      if (file !== undefined && pos !== undefined) pictures.chosen(file, pos)
      input.value = ''
    })
    frame.append(image, choose, input)
    const fields = document.createElement('div')
    fields.className = 'fields'
    figure.append(frame, fields)

    const show = (photo: Node) => {
      const hash = photo.attrs['blob'] as BlobHash | null // the schema checks it
      const alt = photo.lastChild?.textContent ?? ''
      if (image.alt !== alt) image.alt = alt
      if (shown === hash) return
      shown = hash
      image.hidden = hash === null
      choose.textContent = hash === null ? 'Choose a picture' : 'Replace'
      if (hash === null) return
      void pictures.address(hash).then((address) => {
        if (shown !== hash) return
        if (address === null) {
          image.hidden = true
          choose.textContent = 'The picture is missing. Choose it again'
        } else image.src = address
      })
    }
    show(node)
    return {
      dom: figure,
      contentDOM: fields,
      update: (next) => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      ignoreMutation: (mutation) =>
        !fields.contains(mutation.target) || (mutation.type === 'attributes' && mutation.target === figure),
      stopEvent: (event) => frame.contains(event.target as globalThis.Node | null) && event.type !== 'dragstart',
    }
  }

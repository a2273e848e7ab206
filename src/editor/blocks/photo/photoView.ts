import type { NodeViewRenderer } from '@tiptap/core'
import type { Attrs } from '@tiptap/pm/model'
import type { BlobHash, BlockId } from '~/story'
import { blockIdOf } from '../../findPlace.ts'

/** What the photo block needs of the world: where a picture's bytes are, and a file chosen for it. */
export interface Pictures {
  /** An address the browser can show, or null when the keeper does not have the picture. */
  readonly address: (hash: BlobHash) => Promise<string | null>
  /** Called when a person chose a file for a photo block. */
  readonly chosen: (file: File, photo: BlockId) => void
}

const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** The photo block's face: the picture beside its three fields. Written by hand, since a story may hold many. */
export const photoView =
  (pictures: Pictures): NodeViewRenderer =>
  ({ node }) => {
    let photo = node
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
      const id = blockIdOf(photo)
      if (file !== undefined && id !== null) pictures.chosen(file, id)
      input.value = ''
    })
    frame.append(image, choose, input)
    const fields = document.createElement('div')
    fields.className = 'fields'
    figure.append(frame, fields)

    const show = () => {
      const hash = photo.attrs['blob'] as BlobHash | null // the schema checks it
      const alt = photo.lastChild?.textContent ?? ''
      if (image.alt !== alt) image.alt = alt
      Object.assign(image.style, lookOf(photo.attrs))
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
    show()
    return {
      dom: figure,
      contentDOM: fields,
      update: (next) => {
        if (next.type !== node.type) return false
        photo = next
        show()
        return true
      },
      ignoreMutation: (mutation) =>
        !fields.contains(mutation.target) || (mutation.type === 'attributes' && mutation.target === figure),
      // What is dragged belongs to the page, wherever on the photo it is let go.
      stopEvent: ({ target, type }) =>
        target !== figure && !fields.contains(target as globalThis.Node | null) && !/^(drag|drop)/.test(type),
    }
  }

/** How a picture stands beside its fields: around its focal point, and never larger than it is. */
const lookOf = ({ width, height, focusX, focusY }: Attrs) => ({
  objectPosition: `${focusX ?? 50}% ${focusY ?? 50}%`,
  maxWidth: width ? `${width}px` : '',
  maxHeight: height ? `${height}px` : '',
})

import { type PageOptions, writeHtml, writeJsonLd } from '~/interchange'
import type { BlobHash, Edition, Story } from '~/story'
import type { Sized, SizedPicture } from './sizedPicture.ts'

export interface FolderFile {
  /** Its path in the folder. */
  readonly name: string
  readonly input: string | Blob
}

/** One page of the folder: the story as it was written, or as an edition tells it. */
export interface FolderPage extends Pick<PageOptions, 'css' | 'words'> {
  readonly edition?: Edition
}

/** A picture of the story as it came, and what was made of it. */
export interface FolderPicture extends SizedPicture {
  readonly blob: Blob
}

interface Folder {
  readonly house: PageOptions['house']
  readonly pages: readonly FolderPage[]
  readonly pictures: ReadonlyMap<BlobHash, FolderPicture>
}

/**
 * The files of a published story that open by themselves, without a server: a page for each edition, the pictures in their sizes and
 * crops beside them, and what the first page says for machines.
 */
export function folderFiles(story: Story, { house, pages, pictures }: Folder): readonly FolderFile[] {
  const named = new Map([...pictures].map(([hash, picture], at) => [hash, namesOf(picture, `pictures/${at + 1}`)]))
  const addresses = {
    picture: (hash: BlobHash) => named.get(hash)?.whole.name ?? null,
    sizes: (hash: BlobHash) => named.get(hash)?.sizes.map(addressed) ?? [],
    crops: (hash: BlobHash) => named.get(hash)?.crops.map(addressed) ?? [],
  }
  const options = pages.map((page) => ({ house, ...addresses, ...page }))
  const [first] = options
  return [
    ...options.map((page) => ({ name: `${pageName(page.edition)}.html`, input: writeHtml(story, page) })),
    ...(first === undefined ? [] : [{ name: 'story.jsonld', input: writeJsonLd(story, first) }]),
    ...[...named.values()].flatMap(({ whole, sizes, crops }) =>
      [whole, ...sizes, ...crops].map(({ name, input }) => ({ name, input })),
    ),
  ]
}

/** The page as it was written is the one that a folder opens with. */
const pageName = (edition: Edition | undefined): string =>
  edition === undefined ? 'index' : edition.id.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')

interface NamedPicture extends FolderFile {
  readonly width: number
  readonly height: number
}

const addressed = ({ name, width, height }: NamedPicture) => ({ address: name, width, height })

function namesOf({ blob, sizes, crops }: FolderPicture, name: string) {
  const file = (sized: Sized, kind: string): NamedPicture => ({
    name: `${name}-${kind}.${extensionOf(sized.blob)}`,
    input: sized.blob,
    width: sized.width,
    height: sized.height,
  })
  return {
    whole: { name: `${name}.${extensionOf(blob)}`, input: blob },
    sizes: sizes.map((one) => file(one, String(one.width))),
    crops: crops.map((one) => file(one, `${one.width}x${one.height}`)),
  }
}

/** `image/svg+xml` gives `svg`. */
const extensionOf = ({ type }: Blob): string =>
  ({ 'image/jpeg': 'jpg' })[type] ?? /^image\/([a-z\d]+)/.exec(type)?.[1] ?? 'bin'

import ExifReader, { type IncludeTagsOptions } from 'exifreader'
import { guardedParser, type XmlParser } from './guardedParser.ts'

/** What a picture's file says, by where it says it, as far as it does. */
export interface Tags {
  readonly xmp?: object
  readonly iptc?: object
  readonly exif?: object
}

/** What a picture's file says. Nothing in it can make this throw: what cannot be read is told in a sentence. */
export function tagsIn(bytes: ArrayBuffer, parser: XmlParser, onUnread: (says: string) => void): Tags {
  try {
    const domParser = guardedParser(parser, onUnread)
    return ExifReader.load(bytes, { expanded: true, includeTags: wanted, domParser })
  } catch (trouble) {
    // A picture without a word about it is not a damaged one. Whatever else the library throws is about the file's bytes.
    if (trouble instanceof Error && trouble.name === 'MetadataMissingError') return {}
    onUnread(
      'What this file says about the picture is damaged and was not read. The picture itself is kept as it came.',
    )
    return {}
  }
}

const wanted: IncludeTagsOptions = {
  xmp: true,
  iptc: true,
  exif: ['ImageDescription', 'Artist', 'Copyright', 'DateTimeOriginal'],
  file: true,
}

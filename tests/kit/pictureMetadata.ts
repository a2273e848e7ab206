/** Records of IPTC's older kind (IIM), by the numbers of their data sets, in the encoding that is named. */
export interface GivenRecords {
  readonly encoding: 'latin1' | 'utf8'
  readonly records: readonly (readonly [number, string])[]
}

/** A JPEG with metadata written in behind its first two bytes, as a picture desk's program would. */
export const withMetadata = (
  jpeg: Buffer,
  { xmp, iptc }: { readonly xmp?: string | Buffer; readonly iptc?: GivenRecords },
): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    xmp === undefined
      ? Buffer.alloc(0)
      : segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)),
    iptc === undefined ? Buffer.alloc(0) : iptcSegment(iptc),
    jpeg.subarray(2),
  ])

/** XMP whose description of the picture holds these properties and attributes. */
export const xmpOf = (properties: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`

/** A property of XMP in several languages. */
export const inLanguages = (name: string, words: Readonly<Record<string, string>>): string =>
  `<${name}><rdf:Alt>${Object.entries(words)
    .map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`)
    .join('')}</rdf:Alt></${name}>`

function iptcSegment({ encoding, records }: GivenRecords): Buffer {
  const body = Buffer.concat(
    records.map(([number, words]) => {
      const bytes = Buffer.from(words, encoding)
      return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 0xff]), bytes])
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return segment(0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, body)
}

function segment(marker: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

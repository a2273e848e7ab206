/** The files of a zip whose files are stored as they are, by their paths. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0) throw new Error('This is no zip file')
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, name, extra, comment] = [24, 28, 30, 32].map((field) =>
      field === 24 ? zip.readUInt32LE(at + field) : zip.readUInt16LE(at + field),
    )
    const path = zip.toString('utf8', at + 46, at + 46 + (name ?? 0))
    const local = zip.readUInt32LE(at + 42)
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    if (zip.readUInt16LE(at + 10) !== 0) throw new Error(`${path} is not stored as it is`)
    files.set(path, zip.subarray(begin, begin + (size ?? 0)))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

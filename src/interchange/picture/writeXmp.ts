import { escapeHtml } from '~/base'
import type { PictureWords } from './pictureWords.ts'

/** What a picture says of itself as a packet of XMP, in the properties of the IPTC Photo Metadata Standard; empty where it says nothing. */
export function writeXmp(words: PictureWords): string {
  const { creators, caption, credit, alt, notice, terms, statement, licensor, dataMining } = words
  const properties = [
    property('dc:creator', list(creators)),
    property('dc:description', inAnyLanguage(caption)),
    property('dc:rights', inAnyLanguage(notice)),
    property('photoshop:Credit', escapeHtml(credit)),
    property('Iptc4xmpCore:AltTextAccessibility', inAnyLanguage(alt)),
    property('xmpRights:Marked', notice === '' ? '' : 'True'),
    property('xmpRights:UsageTerms', inAnyLanguage(terms)),
    property('xmpRights:WebStatement', escapeHtml(statement)),
    property('plus:Licensor', licensed(licensor)),
    property('plus:DataMining', escapeHtml(dataMining)),
  ].join('')
  if (properties === '') return ''
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${namespaces}>
${properties}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const namespaces = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
})
  .map(([name, address]) => ` xmlns:${name}="${address}"`)
  .join('')

const property = (name: string, value: string): string => (value === '' ? '' : `<${name}>${value}</${name}>\n`)

const list = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<rdf:Seq>${texts.map((text) => `<rdf:li>${escapeHtml(text)}</rdf:li>`).join('')}</rdf:Seq>`

const inAnyLanguage = (text: string): string =>
  text === '' ? '' : `<rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt>`

const licensed = (address: string): string =>
  address === ''
    ? ''
    : `<rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>${escapeHtml(address)}</plus:LicensorURL></rdf:li></rdf:Seq>`

/** What reads XML: a browser's `DOMParser`. */
export interface XmlParser {
  readonly parseFromString: (xml: string, type: 'application/xml' | 'text/xml') => Document
}

/** Agencies' XMP has a few kilobytes; one of more than a million letters holds other things than words about a picture. */
const longest = 1_000_000

/** A parser that refuses XMP made to do harm, and tells why. What it lets through is parsed and never put into a page. */
export function guardedParser(parser: XmlParser, onRefused: (says: string) => void): XmlParser {
  return {
    parseFromString: (xml, type) => {
      if (xml.length > longest) onRefused('The XMP in this file is longer than a million letters and was not read.')
      else if (/<!(DOCTYPE|ENTITY)/i.test(xml))
        onRefused('The XMP in this file declares entities of its own, which no picture needs, and was not read.')
      else return parser.parseFromString(xml, type)
      return parser.parseFromString('<nothing/>', type)
    },
  }
}

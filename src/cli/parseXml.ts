import { DOMParser } from '@xmldom/xmldom'
import type { XmlParser } from '~/interchange'

/** XML as a browser parses it, for what pictures say of themselves. */
export const parseXml: XmlParser = {
  // Its documents lack what nobody asks of the XML in a picture: styles, scripts, events.
  parseFromString: (xml, type) => new DOMParser().parseFromString(xml, type) as unknown as Document,
}

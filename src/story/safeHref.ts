const allowed = /^(https?:|mailto:|tel:)/i

/** A link's address if a reader may be sent there: http, https, mailto, tel or a path; anything else is null. */
export function safeHref(href: string): string | null {
  // Browsers drop tabs, line ends and leading controls before they look for a scheme, so they are dropped here first.
  const clean = [...href]
    .filter((sign) => sign >= ' ')
    .join('')
    .trim()
  if (clean === '') return null
  if (allowed.test(clean)) return clean
  // Anything unseen could hide a scheme from us and not from another reader of the same address.
  return /^[a-z][a-z0-9+.-]*:/i.test(clean.replace(/[\p{C}\p{Z}]/gu, '')) ? null : clean
}

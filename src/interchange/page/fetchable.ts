/**
 * The address, where machines elsewhere can fetch what is there: over https, or beside the page. What is carried in the page, or is on
 * this device, is nobody's to fetch.
 */
export const fetchable = (address: string | null): string | null =>
  address !== null && /^(https:|(?![a-z][a-z\d+.-]*:|\/\/).)/iu.test(address) ? address : null

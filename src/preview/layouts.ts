/** A way the published page reaches its readers, shown at their true width in CSS pixels. */
export interface Layout {
  readonly title: string
  readonly width: number
  readonly device: 'window' | 'phone'
}

export const desktop: Layout = { title: 'Desktop', width: 1100, device: 'window' }
export const phone: Layout = { title: 'Phone', width: 390, device: 'phone' }
/** The narrowest glass a page should still be read on. */
export const narrowPhone: Layout = { ...phone, width: 280 }
export const reader: Layout = { title: 'Reader mode', width: 700, device: 'window' }
export const feed: Layout = { title: 'Feed item', width: 640, device: 'window' }
export const newsletter: Layout = { title: 'Newsletter', width: 600, device: 'window' }

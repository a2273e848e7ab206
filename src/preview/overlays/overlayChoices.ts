/** What can be drawn above the frames, as the switches and the commands name it, with other words people have for it. */
export const overlayChoices = [
  { name: 'attributions', label: 'Attributions', also: 'chain sources quotes marks state' },
  { name: 'blocks', label: 'Blocks', also: 'ids kinds outline structure' },
] as const

/** Something the newsroom sees above the page. It is never in the page, so it cannot be published. */
export type Overlay = (typeof overlayChoices)[number]['name']

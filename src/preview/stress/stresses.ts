/** What a page can be put through, as the switches and the commands name it, with other words people have for it. */
export const stresses = [
  { name: 'print', label: 'Print media', also: 'paper stylesheet' },
  { name: 'narrow', label: 'Narrow phone, 280 px', also: 'small screen watch reflow' },
  { name: 'spacing', label: 'Text spacing', also: 'wcag letter word line' },
  { name: 'longHeadline', label: 'Long headline', also: 'title 300 characters' },
  { name: 'noPicture', label: 'Missing picture', also: 'broken image photo' },
  { name: 'slowPicture', label: 'Slow picture', also: 'loading image photo shift' },
] as const

/** A trial of the page: it changes what the frames show, never the story and never what is published. */
export type Stress = (typeof stresses)[number]['name']

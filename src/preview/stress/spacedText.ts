/** Text spaced as far as a page has to bear without losing words (WCAG 2.2, 1.4.12), as readers' own stylesheets set it. */
export const spacedText = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

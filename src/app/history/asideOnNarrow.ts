/** Up to here the right pane covers the text, and a comparison with it. In CSS pixels. */
const widestCovered = 980

/** What of the view changes so that the right pane stands before nothing that is gone to. */
export const asideOnNarrow = () => (window.innerWidth <= widestCovered ? { paneOpen: false } : {})

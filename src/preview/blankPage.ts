/**
 * What a frame may do: nothing runs, nothing is fetched but pictures and fonts, nothing is sent. `frame-ancestors`
 * cannot be said in a page, and scripts are off by the frame's sandbox besides.
 */
const policy = [
  "default-src 'none'",
  "img-src 'self' blob: data:",
  "style-src 'unsafe-inline'",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The document a frame begins with; the page is patched into it. Links aim at a new window, which the sandbox
 * forbids, so that they lead nowhere even where the frame's clicks cannot be heard.
 */
export const blankPage = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank"><title>Preview</title><style></style></head><body><main><article></article></main></body></html>`

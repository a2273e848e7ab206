/** jsdom has no CSS.escape, which React Aria asks its window for. Ids in tests need no more of it than this. */
export function lendCss(): void {
  const css = { escape: (text: string): string => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) }
  Object.assign(globalThis, { CSS: css })
  if (document.defaultView !== null) Object.assign(document.defaultView, { CSS: css })
}

/** What texts take in the fonts that others set them in, in CSS pixels. Each is measured by the browser. */
export function createMeasures() {
  const context = document.createElement('canvas').getContext('2d')
  const inFont = (font: string, size: number) => (text: string) => {
    // A browser that lends no canvas gets what such fonts take on the average.
    if (context === null) return text.length * size * 0.5
    context.font = `${size}px ${font}`
    return context.measureText(text).width
  }
  const plain = 'Arial, "Liberation Sans", sans-serif'
  const system = 'system-ui, sans-serif'
  return {
    searchTitle: inFont(plain, 20),
    searchWords: inFont(plain, 14),
    socialTitle: inFont(system, 16),
    socialWords: inFont(system, 14),
    notice: inFont(system, 15),
  }
}

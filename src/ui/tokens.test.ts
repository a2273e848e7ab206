import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The custom properties of the first block that follows a selector. */
function tokensOf(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^{}]*)\}/)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
  )
}

test('the dark that the system asks for is the dark that a person chooses', () => {
  const chosen = tokensOf(':root[data-theme="dark"]')
  expect(Object.keys(chosen).length).toBeGreaterThan(20)
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(chosen)
})

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast ratio of WCAG 2.2, between 1 and 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const texts = ['--ink', '--ink-2', '--ink-3'] as const
const grounds = ['--pane', '--paper', '--raise', '--well', '--desk'] as const
const pairs: readonly (readonly [string, string])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['--stet', '--paper'],
  ['--stet', '--pane'],
  ['--stet', '--raise'],
  ['--on-stet', '--stet'],
  ['--query', '--paper'],
  ['--query', '--pane'],
  ['--query', '--query-wash'],
  ['--ink-2', '--query-wash'],
  ['--open', '--paper'],
  ['--open', '--pane'],
  ['--open', '--open-wash'],
  ['--ink', '--open-wash'],
]

test.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('every text colour reads on the grounds it is set on, in %s', (_, selector) => {
  const tokens = tokensOf(selector)
  const faint = pairs
    .map(([text, ground]) => ({ text, ground, ratio: contrast(tokens[text] ?? '', tokens[ground] ?? '') }))
    .filter(({ ratio }) => !(ratio >= 4.5))
  expect(faint).toEqual([])
})

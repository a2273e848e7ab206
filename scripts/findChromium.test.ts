import { expect, test } from 'vitest'
import { findChromium } from './findChromium.mjs'

const only = (path: string) => (candidate: string) => candidate === path

test('the browser that $CHROMIUM names is the one used', () => {
  expect(findChromium({ CHROMIUM: '/own/chromium', PATH: '/usr/bin' }, () => true)).toBe('/own/chromium')
})

test('a $CHROMIUM that cannot be run is not replaced in silence', () => {
  expect(findChromium({ CHROMIUM: '/gone', PATH: '/usr/bin' }, only('/usr/bin/chromium'))).toBeNull()
})

test('a browser on the path is found', () => {
  expect(findChromium({ PATH: '/a:/b' }, only('/b/google-chrome'))).toBe('/b/google-chrome')
})

test('a browser in its usual place is found off the path', () => {
  const place = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findChromium({}, only(place))).toBe(place)
})

import { expect, test } from 'vitest'
import { faultsIn } from '~tests/kit/faultsIn.ts'
import { attacks, hostileStory } from '~tests/kit/hostileStory.ts'
import { writeJsonLd } from '../data/writeJsonLd.ts'
import { writeHtml } from './writeHtml.ts'

const plain = { house: { name: 'The Test' }, css: 'p { margin: 0 }', picture: () => 'data:,' }

test.each(attacks)('a story that has %s in every field runs nothing and calls nobody', (attack) => {
  const html = writeHtml(hostileStory(attack), { ...plain, house: { name: attack } })
  expect(faultsIn(html)).toEqual([])
  expect(html).not.toMatch(/\ssrc\w*="[^"]*evil/)
  expect(html.match(/<meta http-equiv|<style|<script/g)).toEqual(['<meta http-equiv', '<style', '<script'])
  const data = writeJsonLd(hostileStory(attack), { ...plain, house: { name: attack } })
  expect(data).not.toMatch(/[<>&]/)
  expect(JSON.parse(data)).toMatchObject({ headline: attack, publisher: { name: attack } })
})

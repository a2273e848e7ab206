import { expect, test } from 'vitest'
import { attributeText } from './attributeText.ts'

/** Each attribution as “source: words”, and the source of the one that carries it. */
const told = (text: string) => {
  const found = attributeText(text)
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return found.map(({ source, content, within }) => {
    const outer = within === undefined ? undefined : found[within]
    return `${words(source)}: ${words(content)}${outer === undefined ? '' : ` (told by ${words(outer.source)})`}`
  })
}

test('a clause that opens what somebody said may be another one’s', () => {
  expect(told('Lee noted the findings show pollution is falling.')).toEqual([
    'Lee: the findings show pollution is falling',
    'the findings: pollution is falling (told by Lee)',
  ])
  expect(told('Reuters reported that the army said it had won.')).toEqual([
    'Reuters: that the army said it had won',
    'the army: it had won (told by Reuters)',
  ])
})

test('“according to” inside what somebody said is another source', () => {
  expect(told('Lee said that according to an Internet posting made on Friday, the site was down.')).toEqual([
    'Lee: that according to an Internet posting made on Friday, the site was down',
    'an Internet posting: the site was down (told by Lee)',
  ])
})

test('a message that is read out says its own words', () => {
  expect(told('Some users said that all they got was a message stating, “We are closed for now.”')).toEqual([
    'Some users: that all they got was a message stating, “We are closed for now.”',
    'a message: “We are closed for now.” (told by Some users)',
  ])
})

test('a verb that no clause follows is no attribution of its own', () => {
  expect(told('Lee said that the mayor believed in ghosts and knew of none.')).toEqual([
    'Lee: that the mayor believed in ghosts and knew of none',
  ])
})

test('a quotation alone behind words that hold another attribution is not joined to them', () => {
  expect(told('Lee noted the findings show pollution is falling. “We must do more to keep the air clean.”')).toEqual([
    'Lee: the findings show pollution is falling',
    'the findings: pollution is falling (told by Lee)',
    'Lee: “We must do more to keep the air clean.”',
  ])
})

import { expect, test } from 'vitest'
import { found } from '../kit/found.ts'
import { isDeskLine } from './deskLine.ts'

test('lines of the desk are told from copy', () => {
  const desk = [
    'Reporting by Ann Lee and Bo Dahl; Editing by Cy Roe, who said “no”',
    '(Reporting by Ann Lee in London; Writing by Bo Dahl; Editing by Cy Roe)',
    'Additional reporting: Ann Lee',
    '(Updates with comment from the mayor, who said she would stay)',
    'Editor’s note: The mayor said after publication that she would stay.',
    '[The mayor said that times are local.]',
    'Correction: An earlier version said that the mayor had left.',
    'This story has been updated to say that the mayor said no.',
    'Associated Press writer Ann Lee in London contributed to this report.',
    'Follow Ann Lee on Twitter, where she said more.',
    '© 2026 The Meridian. All rights reserved.',
  ]
  const copy = [
    'Reporting to the mayor, Ann Lee said no.',
    'Corrected figures show that it rained, the mayor said.',
    'The mayor contributed to this report, “and I am proud,” she said.',
    'Updates will follow, the mayor said.',
    'The editor said that this story was true.',
  ]
  expect([...desk, ...copy].filter(isDeskLine)).toEqual(desk)
})

test('a note of the desk inside a passage is no speech', () => {
  expect(found('“We stay,” Ann Lee said. (Reporting by Bo Dahl; Editing by Cy Roe, who said no)')).toBe(
    '⟦“We stay,”⟧ ⟨Ann Lee⟩ said. (Reporting by Bo Dahl; Editing by Cy Roe, who said no)',
  )
})

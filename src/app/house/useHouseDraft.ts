import { useState } from 'react'
import { checkHouse, checkHouseText, type House, type HouseNote, type PlacedNote } from '~/story'
import { formOf, type HouseForm, jsonOf, textOf, twiceIn } from './houseForm.ts'

/** The settings of a house while they are written: as fields, or as a file. */
export interface HouseDraft {
  readonly form: HouseForm
  readonly set: (change: Partial<HouseForm>) => void
  /** The text of the file: as it is typed, else made of the fields. */
  readonly text: string
  readonly write: (text: string) => void
  readonly problems: readonly HouseNote[]
  /** What is to be said of the file as it is typed, with its places; nothing where the fields were written last. */
  readonly fileNotes: { readonly problems: readonly PlacedNote[]; readonly warnings: readonly PlacedNote[] }
  /** Whether the file as it is typed cannot be shown as fields. */
  readonly isBroken: boolean
  /** As they were when last nothing was wrong. */
  readonly house: House
  readonly isChanged: boolean
  readonly begin: (house: House) => void
}

const nothing = { problems: [], warnings: [] }

export function useHouseDraft(first: House): HouseDraft {
  const [form, setForm] = useState(() => formOf(first))
  const [typed, setTyped] = useState<string | null>(null)
  const [house, setHouse] = useState(first)
  const fileNotes = typed === null ? nothing : checkHouseText(typed)
  const written = textOf(jsonOf(form))
  const take = (next: HouseForm) => {
    setForm(next)
    setHouse((before) => checkedForm(next).house ?? before)
  }
  return {
    form,
    set: (change) => {
      setTyped(null)
      take({ ...form, ...change })
    },
    text: typed ?? written,
    write: (text) => {
      setTyped(text)
      const read = checkHouseText(text).house
      if (read !== null) take(formOf(read))
    },
    problems: fileNotes.problems.length > 0 ? fileNotes.problems : checkedForm(form).problems,
    fileNotes,
    isBroken: fileNotes.problems.length > 0,
    house,
    isChanged: fileNotes.problems.length > 0 || written !== textOf(jsonOf(formOf(first))),
    begin: (next) => {
      setTyped(null)
      take(formOf(next))
    },
  }
}

/** The fields as a house, with what cannot be told from the file they make: rows of which only one could stand in it. */
function checkedForm(form: HouseForm): { readonly house: House | null; readonly problems: readonly HouseNote[] } {
  const { house, problems } = checkHouse(jsonOf(form))
  const twice = (['verbs', 'quotationMarks'] as const).flatMap((name) =>
    [...twiceIn(form[name])].map((tag) => ({ path: [name, tag], says: 'has two rows here, and only one can be kept' })),
  )
  return { house: twice.length > 0 ? null : house, problems: [...problems, ...twice] }
}

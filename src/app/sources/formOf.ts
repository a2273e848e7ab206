import { type AnonymousForm, sameSource } from '~/review'

/** What a person has filled in so far. */
export interface FormFilled extends Omit<AnonymousForm, 'knowsDirectly' | 'people'> {
  readonly knowsDirectly: 'yes' | 'no' | null
  readonly people: string
}

/** What is wrong with an answer, and what to do. */
export type FormWrong = Partial<Readonly<Record<keyof AnonymousForm, string>>>

export type FormAnswer =
  | { readonly kind: 'form'; readonly form: AnonymousForm }
  | { readonly kind: 'wrong'; readonly wrong: FormWrong }

/** A form to begin with: that of the last time, where there was one. */
export const filledFrom = (source: string, last: AnonymousForm | undefined): FormFilled => ({
  source: last?.source ?? source,
  knowsDirectly: last === undefined ? null : last.knowsDirectly ? 'yes' : 'no',
  reason: last?.reason ?? '',
  motive: last?.motive ?? '',
  knownTo: last?.knownTo ?? '',
  second: last?.second ?? '',
  people: String(last?.people ?? 1),
})

/** The form as it is kept, or what stands in the way. It has these answers and no others: an identity has no place in it. */
export function formOf(filled: FormFilled): FormAnswer {
  const wrong = wrongIn(filled)
  const { knowsDirectly } = filled
  if (knowsDirectly === null || Object.keys(wrong).length > 0) return { kind: 'wrong', wrong }
  return {
    kind: 'form',
    form: {
      source: filled.source.trim(),
      knowsDirectly: knowsDirectly === 'yes',
      reason: filled.reason.trim(),
      motive: filled.motive.trim(),
      knownTo: filled.knownTo.trim(),
      second: filled.second.trim(),
      people: Number(filled.people),
    },
  }
}

function wrongIn({ source, knowsDirectly, reason, knownTo, people }: FormFilled): FormWrong {
  const isCount = /^\s*[1-9]\d{0,3}\s*$/.test(people)
  return {
    ...(source.trim() === '' ? { source: 'Write what the story calls the source, such as “a Western diplomat”.' } : {}),
    ...(knowsDirectly === null ? { knowsDirectly: 'Choose one: readers are to know how near the source stands.' } : {}),
    ...(reason.trim() === '' ? { reason: 'Write why the source cannot be named, as readers will get it.' } : {}),
    ...(knownTo.trim() === ''
      ? { knownTo: 'Write the name of an editor. One editor at least must know who the source is.' }
      : sameSource(knownTo, source)
        ? { knownTo: 'This is what the story calls the source. Write the name of the editor who knows who it is.' }
        : {}),
    ...(isCount ? {} : { people: 'Write a number, 1 or more.' }),
  }
}

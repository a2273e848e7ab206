/** The day in a date as pictures have them: `2016-10-02T10:00:00+03:00`, `2016:10:02 10:00:00`, `20161002`. Empty where it is none. */
export function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)(?!\d)/.exec(date) ?? []
  if (year === undefined) return ''
  const iso = `${year}-${month}-${day}`
  const at = new Date(`${iso}T00:00:00Z`)
  // A day such as 31 February is another day to `Date`, or none.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : ''
}

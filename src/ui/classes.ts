/** Joins the class names that are there: `classes(css['row'], current && css['current'])`. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

/** A string that may not be confused with another kind of string: `Brand<string, 'BlockId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

declare const brand: unique symbol

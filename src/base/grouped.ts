/**
 * A count with its thousands grouped as English does it: "12,345". By hand: a browser's first use of `Intl` reads its
 * locale data for 40 ms and more, which the text would wait for.
 */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

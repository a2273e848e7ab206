/** All that the code of a chain leans on is listed where it is fetched from: here, and not in the code the text waits for. */
export const arriveChain = () => import('./openChain.ts')

const followers = new Set<() => void>()

/** Says that this window did something to the shelf; of other windows the keeper tells. */
export function tellShelf(): void {
  for (const heard of followers) heard()
}

export function followOwnShelf(heard: () => void): () => void {
  followers.add(heard)
  return () => {
    followers.delete(heard)
  }
}

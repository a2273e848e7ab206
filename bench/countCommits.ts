/**
 * Runs before the page's scripts, as React's developer tools do: counts the commits, and for each component by name how
 * often it was drawn again. Names are those of the build; see `buildTargets.ts`.
 */
export const countCommits = `(() => {
  const performedWork = 1
  const nameOf = ({ type }) => {
    const home = typeof type === 'object' && type !== null ? (type.type ?? type.render ?? type) : type
    return typeof home === 'function' ? home.displayName || home.name || 'nameless' : null
  }
  const walk = (fiber) => {
    for (let one = fiber; one !== null; one = one.sibling) {
      const before = one.alternate
      const name = nameOf(one)
      if (before !== null && name !== null && (one.flags & performedWork) !== 0) {
        const drawn = window.bench.commits
        drawn[name] = (drawn[name] ?? 0) + 1
      }
      if (before === null || one.child !== before.child) walk(one.child)
    }
  }
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    isDisabled: false,
    inject: () => 1,
    checkDCE: () => {},
    onScheduleFiberRoot: () => {},
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: (id, root) => {
      if (window !== window.top || !window.bench) return
      window.bench.commitCount += 1
      walk(root.current.child)
    },
  }
})()`

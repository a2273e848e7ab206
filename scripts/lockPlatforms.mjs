// Writes into package-lock.json the binaries for machines other than this one. npm leaves them out when the registry
// it asked does not have them, and `npm ci` then refuses the lock file everywhere. Run it after changing a dependency.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const systems = /(?:^|[-/])(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix)-/
const processors = /-(arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64|mips64el)(?=-|$)/

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, cpu?: string[], os?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * The lock file with an entry for each optional binary that is named in it and missing; `added` holds their names.
 * @param {Lock} lock
 */
export function withPlatforms(lock) {
  /** @type {Record<string, LockedPackage>} */
  const packages = { ...lock.packages }
  /** @type {string[]} */
  const added = []
  for (const owner of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const at = `node_modules/${name}`
      const system = systems.exec(name)?.[1]
      const processor = processors.exec(name)?.[1]
      if (at in packages || system === undefined || processor === undefined || !/^\d/.test(version)) continue
      const libc = /musl/.test(name) ? ['musl'] : /gnu/.test(name) ? ['glibc'] : undefined
      packages[at] = {
        version,
        cpu: [processor],
        ...(owner.dev === true ? { dev: true } : {}),
        ...(libc === undefined ? {} : { libc }),
        optional: true,
        os: [system],
      }
      added.push(name)
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../package-lock.json', import.meta.url)
  const { lock, added } = withPlatforms(/** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8'))))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length === 0 ? 'The lock file already has every platform.' : `Added ${added.join(', ')}.`)
}

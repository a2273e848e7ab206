import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Who may knock on whose door. Imports point down; never up, never sideways between faces. */
const mayImport: Record<string, readonly string[]> = {
  base: [],
  story: ['base'],
  attribution: ['base', 'story'],
  review: ['base', 'story', 'attribution'],
  interchange: ['base', 'story'],
  drafts: ['base', 'story', 'review'],
  desk: ['base', 'story', 'attribution', 'review', 'drafts'],
  ui: ['base'],
  preview: ['base', 'story', 'ui'],
  editor: ['base', 'story', 'review', 'interchange', 'ui'],
  app: ['base', 'story', 'attribution', 'review', 'interchange', 'drafts', 'desk', 'ui', 'preview', 'editor'],
  cli: ['base', 'story', 'attribution', 'review', 'interchange', 'drafts'],
}

/** Packages that live in some rooms only; a package not named here may be imported anywhere below the faces' line. */
const packageHomes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(react|react-dom|react-aria-components|lucide-react)(\/|$)/, ['ui', 'preview', 'editor', 'app']],
  [/^@tiptap\//, ['editor']],
  [/^prosemirror-model$/, ['story']],
  [/^prosemirror-transform$/, ['story', 'drafts']],
  [/^prosemirror-collab$/, ['editor']],
  [/^zustand(\/|$)/, ['desk', 'app']],
  [/^@tanstack\/react-query$/, ['app']],
  [/^node:/, ['cli']],
  [/^tinykeys$/, ['app']],
]

const hearts = new Set(['base', 'story', 'attribution', 'review', 'interchange', 'drafts', 'desk'])
const source = join(import.meta.dirname, '../src')

type Import = { readonly file: string; readonly room: string; readonly target: string }

const imports: Import[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .flatMap((path) => {
    const text = readFileSync(join(source, path), 'utf8')
    const room = path.split('/')[0] ?? ''
    return [
      ...text.matchAll(
        /(?:^|\s)(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm,
      ),
    ]
      .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      .map((target) => ({ file: path, room, target }))
  })

/** The room a relative or `~/` import lands in, or null for a package. */
function roomOf({ file, target }: Import): string | null {
  if (target.startsWith('~/')) return target.slice(2).split('/')[0] ?? null
  if (target.startsWith('.')) return relative(source, join(source, dirname(file), target)).split('/')[0] ?? null
  return null
}

const said = ({ file, target }: Import) => `${file} → ${target}`

test('every room is in the table', () => {
  expect(readdirSync(source).filter((name) => !(name in mayImport))).toEqual([])
})

test('the reader of imports reads them', () => {
  expect(imports.length).toBeGreaterThan(50)
})

test('imports point down', () => {
  const uphill = imports.filter((one) => {
    const to = roomOf(one)
    return to !== null && to !== one.room && !(mayImport[one.room] ?? []).includes(to)
  })
  expect(uphill.map(said)).toEqual([])
})

test('others come through the door', () => {
  const aside = imports.filter((one) => {
    const to = roomOf(one)
    if (to === null) return false
    return to === one.room
      ? one.target.startsWith('~/')
      : !/^~\/[a-z]+$/.test(one.target) && !/\.(css|worker|svg)(\?.*)?$/.test(one.target)
  })
  expect(aside.map(said)).toEqual([])
})

test('packages stay in their homes', () => {
  const strays = imports.filter((one) => {
    if (roomOf(one) !== null) return false
    const home = packageHomes.find(([name]) => name.test(one.target))
    return home !== undefined && !home[1].includes(one.room)
  })
  expect(strays.map(said)).toEqual([])
})

/** A line without its comments and quoted words. */
const code = (line: string): string =>
  line
    .replace(/^\s*\/?\*.*$/, '')
    .replace(/'[^']*'|`[^`]*`/g, "''")
    .replace(/\/\/.*$/, '')

test('hearts touch no DOM, clock or dice of their own', () => {
  const globals =
    /(?<![.\w])(document\.(create|query|get|add|body|head|cookie|location)|window\b|localStorage|sessionStorage|navigator|indexedDB|Date\.now\(|new Date\(\)|Math\.random\(|crypto\.randomUUID)(?!\w)/
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => hearts.has(path.split('/')[0] ?? '') && /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
    .flatMap((path) =>
      readFileSync(join(source, path), 'utf8')
        .split('\n')
        .map((line, index) => ({ line: code(line), at: `${path}:${index + 1}` }))
        .filter(({ line }) => globals.test(line))
        .map(({ at, line }) => `${at} ${line.trim()}`),
    )
  expect(found).toEqual([])
})

import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Keepers of drafts on other hosts that the page may speak with, by their origins: `STET_SERVERS="https://drafts.example.org"`. */
const servers: Plugin = {
  name: 'servers',
  transformIndexHtml: (html) =>
    html.replace("connect-src 'self'", `connect-src 'self' ${process.env['STET_SERVERS'] ?? ''}`.trim()),
}

/** Lists what the build came to, for the worker that keeps it; with each build that worker is another. */
const offline: Plugin = {
  name: 'offline',
  generateBundle(_, bundle) {
    const built = Object.keys(bundle).filter((file) => file.startsWith('assets/'))
    const editions = readdirSync(here('./public/editions')).map((file) => `editions/${file}`)
    const files = [...built, ...editions, 'index.html', 'house.json', 'icon.svg'].toSorted()
    const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify({ build, files }) })
    const worker = bundle['offline.js']
    if (worker?.type === 'chunk') worker.code += `// ${build}\n`
  },
}

const ground =
  /node_modules\/(valibot|react)\/|preload-helper|src\/(base|app\/(world|browserWorld|afterText|keeping\/choices)|ui\/classes)|src\/story\/(schema|names|types|safeHref|quotationMarks)|src\/review\/deeds|src\/app\/shelf\/(ownNews|arrivals)|src\/drafts\/(readEntry|createFollowers|createShelfIndex|answerTo|names|sumOf|entryOf|keptFrom)/

/** Likewise what several parts of the writing screen share that come after the text. */
const beside =
  /lucide-react\/.*\/(search|quote|camera|circle-exclamation-point|sticky-note|circle-question-mark|list|ellipsis|x|plus|chevron-down)\.|src\/app\/panes\/(timeWords|ledgerWords|shortened)\.|src\/ui\/(inChunks|keepInView|stepThrough|writtenKeys|StateGlyph)\.|src\/(review\/(rules\/linesAt|wording)|story\/directionOf|editor\/(Bars\.module|commands\/storyFacts))/

export default defineConfig({
  base: './',
  plugins: [
    react(),
    servers,
    offline,
    { ...optimizeLocales.vite({ locales: ['en-US', 'he-IL', 'ar-AE'] }), enforce: 'pre' },
  ],
  resolve: { alias: { '~': here('./src'), '~tests': here('./tests') } },
  build: {
    target: 'es2023',
    // The first that have nesting and `:dir()`, which else would be made to ask for the language, not for the direction.
    cssTarget: ['chrome120', 'firefox121', 'safari17.2'],
    sourcemap: false,
    modulePreload: { polyfill: false },
    // What the first screen and nearly all that comes after it lean on would else be a dozen files of a hundred bytes.
    rolldownOptions: {
      input: { main: here('./index.html'), offline: here('./src/app/offline/offline.worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'ground', test: ground },
            { name: 'beside', test: beside, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
})

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

const ground =
  /node_modules\/(valibot|react)\/|preload-helper|src\/(base|app\/(world|browserWorld|afterText|keeping\/choices)|ui\/classes)|src\/story\/(schema|names|types|safeHref)|src\/drafts\/(createFollowers|createShelfIndex|answerTo|names|sumOf)/

export default defineConfig({
  base: './',
  plugins: [react(), servers, { ...optimizeLocales.vite({ locales: ['en-US', 'he-IL', 'ar-AE'] }), enforce: 'pre' }],
  resolve: { alias: { '~': here('./src'), '~tests': here('./tests') } },
  build: {
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // What the first screen and nearly all that comes after it lean on would else be a dozen files of a hundred bytes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'ground', test: ground }] } } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
})

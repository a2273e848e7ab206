// `npm run bench:sources`: how long the source index takes over ten thousand stories in a browser, with no server.
// What a shelf in IndexedDB answers first is its newest stories; the whole of it follows.
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { ShelfEntry } from '~/drafts'
import { chromiumFlags, tsxNames } from '../tests/kit/chromiumFlags.ts'
import { manyDrafts } from '../tests/kit/fillShelf.ts'

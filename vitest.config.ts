import { defineConfig, mergeConfig } from 'vitest/config'
import { LongestFirst } from './tests/kit/longestFirst.ts'
import vite from './vite.config.ts'

const shared = { restoreMocks: true, unstubGlobals: true }

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      // One more than Vitest would take of two cores.
      maxWorkers: 2,
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          test: {
            ...shared,
            name: 'node',
            environment: 'node',
            isolate: false,
            include: ['{src,tests,scripts}/**/*.test.ts'],
          },
        },
        {
          extends: true,
          test: {
            ...shared,
            name: 'dom',
            environment: 'jsdom',
            include: ['{src,tests}/**/*.test.tsx'],
            setupFiles: ['tests/kit/cleanDom.ts'],
          },
        },
        {
          extends: true,
          test: {
            ...shared,
            name: 'browser',
            isolate: false,
            environment: 'node',
            include: ['tests/journeys/*.journey.ts'],
            globalSetup: ['tests/kit/serveApp.ts'],
            // With two, a quarter of two cores stood idle.
            maxWorkers: 3,
            sequence: { groupOrder: 1 },
            testTimeout: 120_000,
            hookTimeout: 120_000,
            // A busy machine is no failure: what comes late has come, and a journey that fails is walked once more, and says so.
            retry: 1,
            expect: { poll: { timeout: 15_000 } },
          },
        },
      ],
    },
  }),
)

import { defineConfig } from 'vitest/config'

/** The tests that judge mutants of the learner's record: see tests/stryker.config.json. */
export default defineConfig({
  test: {
    root: '.',
    include: [
      'src/core/progress/**/*.test.ts',
      'src/tracking/**/*.test.ts',
      'src/stores/*.test.ts',
      'tests/content/packed-corpus.test.ts',
    ],
    setupFiles: ['tests/few-runs.ts'],
    testTimeout: 60_000,
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: '.',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
})

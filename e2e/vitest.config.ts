// Unit, property and real-database tests. Each file that needs a database makes its own in the server of TEST_DATABASE_URL.
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const RULES = ['lib/domain/**/*.test.ts', 'components/**/*.test.ts']
const DATA = ['e2e/data/**/*.test.ts']

export default defineConfig({
  resolve: { alias: { '@': resolve(import.meta.dirname, '..') } },
  test: {
    root: resolve(import.meta.dirname, '..'),
    globalSetup: ['e2e/support/bundled.ts'],
    setupFiles: ['e2e/support/quiet.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Rules hold no state, and use cases only that of their database, so that their files share what they load; parts have a process each.
    projects: [
      { extends: true, test: { name: 'rules', include: RULES, isolate: false } },
      { extends: true, test: { name: 'data', include: DATA, isolate: false } },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['lib/**/*.test.ts', 'prisma/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: ['e2e/architecture/broken/**', ...RULES, ...DATA],
        },
      },
    ],
    env: { LOG_LEVEL: 'silent', AUTH_SECRET: 'a secret for tests only, never used elsewhere' },
  },
})

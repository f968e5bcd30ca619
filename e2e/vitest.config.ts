// Unit, property and real-database tests. Each file that needs a database makes its own in the server of TEST_DATABASE_URL.
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': resolve(import.meta.dirname, '..') } },
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'prisma/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: ['e2e/house/broken/**', 'node_modules/**', '.next/**'],
    setupFiles: ['e2e/support/quiet.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { LOG_LEVEL: 'silent', AUTH_SECRET: 'a secret for tests only, never used elsewhere' },
  },
})

// The product as people meet it: a production build, a worker, Chromium.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './browser',
  outputDir: './results/playwright',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  // A browser on a busy machine: a story that fails is told once more, and the run says how many needed it.
  retries: 1,
  forbidOnly: true,
  globalSetup: './support/serve.ts',
  reporter: [['list'], ['json', { outputFile: './results/playwright.json' }]],
  use: {
    baseURL: process.env.E2E_URL ?? 'http://localhost:3999',
    // Recording costs a fifth of the whole run: on when a failure is looked into.
    trace: process.env.E2E_TRACE === 'on' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})

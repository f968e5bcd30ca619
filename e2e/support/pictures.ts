// Takes the pictures of docs/: `npx tsx e2e/support/pictures.ts http://localhost:3000 docs/pictures` against a fresh `npm start` with its demo.
// Chromium is the one of CHROMIUM_PATH, or Playwright's own. The demo goes on from where the pictures leave it: a rollback is under way then.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { DEMO_PEOPLE } from '@/lib/domain/demo'

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const [base = 'http://localhost:3000', folder = 'docs/pictures'] = process.argv.slice(2)

async function signIn(page: Page): Promise<void> {
  const [lead] = DEMO_PEOPLE
  if (!lead) throw new Error('the demo has nobody')
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Email').fill(lead.email)
  await page.getByLabel('Password').fill(lead.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${base}/`)
}

async function take(browser: Browser, name: string, path: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', baseURL: base })
      const page = await context.newPage()
      await signIn(page)
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) })
      await context.close()
    }
  }
}

async function startRollback(browser: Browser, release: string): Promise<void> {
  const context = await browser.newContext({ baseURL: base })
  const page = await context.newPage()
  await signIn(page)
  await page.goto(`${release}/rollback`)
  await page.getByRole('button', { name: 'Start rollback' }).first().click()
  await context.close()
}

const browser = await chromium.launch({ ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }), args: ['--no-sandbox'] })
try {
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({ baseURL: base })
  const page = await context.newPage()
  await signIn(page)
  const cutover = await page.getByRole('link', { name: /Lighthouse cutover/ }).getAttribute('href')
  await context.close()
  if (!cutover) throw new Error('the demo is not here')
  await take(browser, 'board', '/')
  await take(browser, 'wall', '/wall')
  await take(browser, 'release', cutover)
  await take(browser, 'monitoring', `${cutover}/monitoring`)
  await startRollback(browser, cutover)
  await take(browser, 'rollback', `${cutover}/rollback`)
} finally {
  await browser.close()
}

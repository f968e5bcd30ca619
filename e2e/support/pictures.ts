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

type Act = (page: Page) => Promise<void>

async function take(browser: Browser, name: string, path: string, act?: Act): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', baseURL: base })
      const page = await context.newPage()
      await signIn(page)
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await act?.(page)
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) })
      await context.close()
    }
  }
}

/** Brings the checklist of a cutover to be imported. */
async function bringCutover(page: Page): Promise<void> {
  await page.getByLabel('Choose file').setInputFiles('examples/production-cutover.md')
  await page.getByRole('region', { name: 'Structure' }).waitFor()
}

/** Goes back by the only way there is, and does the first step. */
async function startRollback(browser: Browser, release: string): Promise<void> {
  const context = await browser.newContext({ baseURL: base })
  const page = await context.newPage()
  await signIn(page)
  await page.goto(`${release}/rollback`)
  await page.getByRole('button', { name: /^Start rollback/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Tickets fail on the north and the east quay')
  await dialog.getByRole('button', { name: 'Start rollback' }).click()
  await dialog.getByRole('button', { name: 'Press again to confirm' }).click()
  await page.getByRole('region', { name: 'In progress' }).waitFor()
  await page.getByRole('checkbox').first().check()
  await context.close()
}

async function addressOf(page: Page, release: string): Promise<string> {
  const address = await page.getByRole('link', { name: release, exact: true }).getAttribute('href')
  if (!address) throw new Error(`the demo has no ${release}`)
  return address
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: ['--no-sandbox'],
})
try {
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({ baseURL: base })
  const page = await context.newPage()
  await signIn(page)
  const [staging, kiosks] = [await addressOf(page, 'Lighthouse 4.2.0'), await addressOf(page, 'Kiosks 2.7.1')]
  await page.goto(`${kiosks}/monitoring`)
  const metric = await page.getByRole('link', { name: 'Print time' }).getAttribute('href')
  await context.close()
  await take(browser, 'board', '/')
  await take(browser, 'wall', '/wall')
  await take(browser, 'import', '/templates/import', bringCutover)
  await take(browser, 'release', staging)
  await take(browser, 'monitoring', `${kiosks}/monitoring`)
  await take(browser, 'metric', metric ?? '')
  await startRollback(browser, kiosks)
  await take(browser, 'rollback', `${kiosks}/rollback`)
} finally {
  await browser.close()
}

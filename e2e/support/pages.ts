// What every browser story does.
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import { DEMO_PEOPLE } from '@/lib/domain/demo'

export type Who = 'lead' | 'qa' | 'ops' | 'admin'

export function passwordOf(who: Who): string {
  const person = DEMO_PEOPLE.find((candidate) => candidate.email.startsWith(who))
  if (!person) throw new Error(`nobody is ${who}`)
  return person.password
}

/** Signs in as one of the demo's people and stands on the board. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(`${who}@example.com`)
  await page.getByLabel('Password').fill(passwordOf(who))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

/** Who has signed in already: the rest of the tests go on in the same session. */
const sessions = new Map<Who, Awaited<ReturnType<BrowserContext['storageState']>>>()

/**
 * A press on what is drawn but not yet alive goes nowhere, and a person presses again. A story does not: until every button of a document
 * is alive nothing in it can be pressed, however the document was come by, and whoever presses waits.
 */
function pressOnlyWhatIsAlive(): void {
  const still = new CSSStyleSheet()
  still.replaceSync('* { pointer-events: none !important }')
  document.adoptedStyleSheets.push(still)
  const isAlive = () =>
    document.readyState === 'complete' &&
    [...document.querySelectorAll('button')].every((button) =>
      Object.keys(button).some((key) => key.startsWith('__reactProps')),
    )
  const look = () => {
    if (!isAlive()) requestAnimationFrame(look)
    else document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
  }
  requestAnimationFrame(look)
}

/** Of which each test's own page can be pressed only where it is alive. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await context.addInitScript(pressOnlyWhatIsAlive)
    await use(context)
  },
})

/** Keys wait for nothing: whoever goes to a page and types at once is there when it is alive. */
async function comeAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.adoptedStyleSheets.length === 0)
}

/** By the file of the stories that they were opened for. */
const opened = new Map<BrowserContext, string>()

/**
 * Closes what the stories of other files left open. A page follows its release for as long as it is open, and nobody
 * may follow more than 40: in a run of all stories somebody would, and new pages of theirs would get no updates.
 */
async function closeThoseOfOtherFiles(file: string): Promise<void> {
  const others = [...opened].filter(([, of]) => of !== file).map(([context]) => context)
  for (const context of others) opened.delete(context)
  await Promise.all(others.map((context) => context.close()))
}

/** A page of somebody who has not been here yet, or not lately. */
export async function freshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const { file } = base.info()
  await closeThoseOfOtherFiles(file)
  const context = await browser.newContext(options)
  opened.set(context, file)
  await context.addInitScript(pressOnlyWhatIsAlive)
  return context.newPage()
}

/** A page of its own for somebody, signed in, that has gone nowhere yet. Wherever it goes, it is alive when it is there. */
export async function pageOf(browser: Browser, who: Who): Promise<Page> {
  const storageState = sessions.get(who)
  const page = await freshPage(browser, storageState ? { storageState } : {})
  const [go, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...where) => {
    const answer = await go(...where)
    await comeAlive(page)
    return answer
  }
  page.reload = async (...how) => {
    const answer = await reload(...how)
    await comeAlive(page)
    return answer
  }
  if (!storageState) {
    await signIn(page, who)
    sessions.set(who, await page.context().storageState())
  }
  return page
}

/** The same, on the board. */
export async function boardOf(browser: Browser, who: Who): Promise<Page> {
  const page = await pageOf(browser, who)
  await page.goto('/')
  return page
}

/** Goes to the page of a release, and is there when it listens to the server: what it does with keys it does from then on. */
export async function goListening(page: Page, address: string): Promise<void> {
  const id = address.split('/').at(-1) ?? ''
  const isOurs = (url: string): boolean => url.includes('/api/live') && url.includes(id)
  await Promise.all([page.waitForRequest((request) => isOurs(request.url())), page.goto(address)])
}

/** Opens a release from the board by its name. */
export async function openRelease(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('status')).toBeVisible()
}

export function item(page: Page, title: string): Locator {
  return page.getByRole('group', { name: title, exact: true })
}

/** The number above a name in the figures of a document that is imported. */
export function figure(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'Result', exact: true })
    .locator('dl > div')
    .filter({ hasText: name })
    .locator('dd')
}

/** Runs the probe of an item and waits for how it ended. */
export async function runProbe(page: Page, title: string, ends: 'passed' | 'failed' | 'error'): Promise<void> {
  const row = item(page, title)
  await row.getByRole('button', { name: 'Run probe' }).click()
  await expect(row.locator(`[data-run="${ends}"]`)).toBeVisible()
}

/** Signs as a role on the page that shows its card. */
export async function sign(
  page: Page,
  role: string,
  password: string,
  decision: 'Approve' | 'Approve with conditions' | 'Reject' = 'Approve',
  comment = '',
): Promise<void> {
  await page.getByRole('button', { name: `Sign as ${role}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: decision, exact: true }).check()
  if (comment) await dialog.getByLabel('Comment').fill(comment)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
}

// The tutorial of the documentation, step by step as its page says: a command, button or label that the page gets wrong fails here.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, type Locator, type Page } from '@playwright/test'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { item, test } from '@/e2e/support/pages'
import { readSteps, type Step } from '@/e2e/support/tutorial'
import { freePort } from '@/lib/platform/box/postgres.mjs'

const PAGE = 'docs/tutorial/first-release.md'
const ADDRESS = 'http://localhost:3000'

test.describe.configure({ timeout: 240_000 })

type Output = { lines: string[]; waiting: (() => void)[] }
type Place = { page: Page; port: string; dataDir: string; output: Output; started: ChildProcess[] }

/** The address of the page, at the port of this test. */
const hereOf = (text: string, { port }: Place): string => text.replace(ADDRESS, `http://localhost:${port}`)

function runCommand(command: string, { port, dataDir, output, started }: Place): void {
  const env = { ...process.env, PORT: port, COUNTERSIGN_DATA_DIR: dataDir, DATABASE_URL: '', COUNTERSIGN_DEMO: '' }
  const child = spawn(command, { shell: true, detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const wake = () => {
    for (const look of output.waiting) look()
  }
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      output.lines.push(line)
      wake()
    })
  child.once('exit', (code) => {
    output.lines.push(`ended with ${code}`)
    wake()
  })
}

/** Resolves once a line with the text was printed; fails once the program has ended without. */
function waitForOutput(text: string, { output }: Place): Promise<void> {
  return new Promise((done, fail) => {
    const look = () => {
      if (output.lines.some((line) => line.includes(text))) done()
      else if (output.lines.some((line) => line.startsWith('ended with'))) fail(new Error(output.lines.join('\n')))
    }
    output.waiting.push(look)
    look()
  })
}

/** A button, link or entry of a menu with this name or this text. A dialog is the last of its page, so that its own come first. */
function pressable(page: Page, name: string): Locator {
  const named = (role: 'button' | 'link' | 'menuitem') => page.getByRole(role, { name, exact: true })
  const written = page.getByRole('button').filter({ has: page.getByText(name, { exact: true }) })
  return named('button').or(named('link')).or(named('menuitem')).or(written).filter({ visible: true }).last()
}

async function perform({ act }: Step, place: Place): Promise<void> {
  const { page } = place
  switch (act.kind) {
    case 'run':
      return runCommand(act.command, place)
    case 'wait-for-output':
      return waitForOutput(hereOf(act.text, place), place)
    case 'open':
      await page.goto(hereOf(act.url, place))
      return
    case 'type':
      return page.getByLabel(act.label, { exact: true }).fill(act.value)
    case 'select':
      await page.getByLabel(act.label, { exact: true }).selectOption({ label: act.option })
      return
    case 'choose':
      return page.getByRole('radio', { name: act.label, exact: true }).check()
    case 'tick':
      return item(page, act.item).getByRole('checkbox', { name: act.item, exact: true }).check()
    case 'press':
      if (act.item === undefined) return pressable(page, act.name).click()
      return item(page, act.item).getByRole('button', { name: act.name, exact: true }).click()
    case 'paste':
      return page.getByLabel(act.label, { exact: true }).fill(act.text)
    case 'see':
      return expect(page.getByText(act.text, { exact: true }).filter({ visible: true }).first()).toBeVisible()
    case 'verdict':
      return expect(page.getByRole('status')).toHaveText(act.level)
    case 'item-passed':
      return expect(page.getByRole('checkbox', { name: act.item, exact: true })).toBeChecked()
  }
}

/** Ends a program that this test started, with what it started itself. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise((done) => child.once('exit', done))
  process.kill(-child.pid, 'SIGTERM')
  await ended
}

test('each step of the tutorial works as its page says, from the first command to GO', async ({ page }) => {
  const steps = readSteps(readFileSync(PAGE, 'utf8'))
  expect(steps.at(-1)?.act).toEqual({ kind: 'verdict', level: 'GO' })
  const place: Place = {
    page,
    port: String(await freePort()),
    dataDir: await makeDataDir(),
    output: { lines: [], waiting: [] },
    started: [],
  }
  page.setDefaultTimeout(15_000)
  try {
    for (const step of steps) await test.step(`${PAGE}:${step.line} ${step.sentence}`, () => perform(step, place))
    const wrong: Step = { line: 1, sentence: '', act: { kind: 'press', name: 'Sign as Nobody' } }
    page.setDefaultTimeout(500)
    await expect(perform(wrong, place)).rejects.toThrow('Sign as Nobody')
  } finally {
    for (const child of place.started) await stop(child)
    await removeDataDir(place.dataDir)
  }
})

// A Chromium for the browser tests: named, on the machine, Playwright's own, or Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function onMachine() {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return null
}

/** Path of a Chromium, or null when Playwright's own is there. Throws one sentence when there is none to be had. */
export function findBrowser(say) {
  if (process.env.CHROMIUM_PATH) {
    if (!existsSync(process.env.CHROMIUM_PATH))
      throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there.`)
    return process.env.CHROMIUM_PATH
  }
  const found = onMachine()
  if (found) return found
  say('no Chromium on this machine: asking Playwright for its own')
  const download = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  if (download.status === 0) return null
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Playwright’s could not be had: installing Debian’s package')
    spawnSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'], {
      stdio: 'ignore',
      timeout: 600_000,
    })
    const installed = onMachine()
    if (installed) return installed
  }
  throw new Error(
    'No Chromium could be found or installed. Install one and name it in CHROMIUM_PATH, then run `npm test` again.',
  )
}

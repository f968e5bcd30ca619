// `npm run docs`: writes the pages that are made of the code, checks every link, and builds the site into docs/.vitepress/dist. Needs the
// network once, for the generator of the site.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocuments } from '../e2e/architecture/check-documents.mjs'
import { ensureInstalled } from '../lib/platform/box/install.mjs'
import { generatePages } from './generate.mjs'
import { deadLinks, readSite } from './site-links.mjs'

const SITE = 'docs/.vitepress/dist'
const GENERATOR = 'node_modules/vitepress/bin/vitepress.js'

/** Runs a program in a folder. Throws when it fails. */
function run(folder, command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${folder}`)
}

function refuse(lines) {
  if (lines.length > 0) throw new Error(lines.join('\n'))
}

try {
  ensureInstalled(console.log)
  if (!existsSync(join('docs', GENERATOR)))
    run('docs', 'npm', 'install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts')
  if (!generatePages()) throw new Error('the pages above could not be made')
  refuse(checkDocuments().lines)
  run('docs', process.execPath, GENERATOR, 'build')
  refuse(deadLinks(readSite(SITE)))
  console.log(`The site is in ${SITE}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

// `npm run build`: everything that `npm start` otherwise makes first, so that it can run from a folder that it may not write.
import { resolve } from 'node:path'
import { ensureBuilt } from '../platform/box/build.mjs'
import { ensureClient, ensureInstalled } from '../platform/box/install.mjs'
import { ensurePrograms } from '../platform/box/programs.mjs'

process.chdir(resolve(import.meta.dirname, '../..'))
const say = (text) => console.log(`· ${text}`)

try {
  ensureInstalled(say)
  ensureClient(say)
  await ensurePrograms(say)
  ensureBuilt(say)
  say('the build is complete')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

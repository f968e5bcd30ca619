// `npm run check`: format and lint, types, the architecture rules, the documentation, dead code. Each says its own errors; all run, so that one go shows everything.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { generatePages } from '../docs/generate.mjs'
import { checkArchitecture } from './architecture/check-architecture.mjs'
import { checkDocuments } from './architecture/check-documents.mjs'
import { checkTexts, interfaceFiles } from './architecture/check-texts.mjs'
import { checkedFiles, checkVocabulary } from './architecture/check-vocabulary.mjs'

const FEWEST_MODULES = 150
const FEWEST_PAGES = 50
const bin = (name, ...args) =>
  spawnSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' }).status === 0

async function architecture() {
  const { modules, violations } = await checkArchitecture(['app', 'components', 'lib', 'prisma', 'e2e/targets'])
  for (const violation of violations) console.error(`  ${violation}`)
  if (modules < FEWEST_MODULES) console.error(`  only ${modules} modules were read: the reader is broken`)
  return violations.length === 0 && modules >= FEWEST_MODULES
}

function vocabulary() {
  const lines = checkVocabulary(checkedFiles().filter((file) => existsSync(file)))
  for (const line of lines) console.error(`  ${line}`)
  return lines.length === 0
}

function texts() {
  const lines = checkTexts(interfaceFiles().filter((file) => existsSync(file)))
  for (const line of lines) console.error(`  ${line}`)
  return lines.length === 0
}

function documents() {
  const { pages, lines } = checkDocuments()
  for (const line of lines) console.error(`  ${line}`)
  if (pages < FEWEST_PAGES) console.error(`  only ${pages} pages were read: the reader is broken`)
  return lines.length === 0 && pages >= FEWEST_PAGES
}

const checks = {
  'format and lint': () => bin('@biomejs/biome/bin/biome', 'ci', '--reporter=summary', '--reporter=default', '.'),
  types: () => bin('next/dist/bin/next', 'typegen') && bin('typescript/bin/tsc', '--noEmit'),
  architecture,
  vocabulary,
  'interface texts': texts,
  documents,
  'generated pages': () => generatePages('--check'),
  'dead code': () => bin('knip/bin/knip.js'),
}

const failed = []
for (const [name, check] of Object.entries(checks)) {
  const started = Date.now()
  const ok = await check()
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (!ok) failed.push(name)
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`)
  process.exit(1)
}

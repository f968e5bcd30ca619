// Writes the pages that are made of the code. With `--check` it writes nothing, and prints those that are out of date. Ends with 1 where a page
// is out of date or cannot be made.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { outdatedPages } from '@/docs/generate/pages'

const isChecking = process.argv.includes('--check')
for (const page of outdatedPages((file) => (existsSync(file) ? readFileSync(file, 'utf8') : null))) {
  if ('error' in page || isChecking) {
    console.error(`  ${page.file}: ${'error' in page ? page.error : 'out of date: run node docs/generate.mjs'}`)
    process.exitCode = 1
  } else {
    writeFileSync(page.file, page.text)
    console.log(`  wrote ${page.file}`)
  }
}

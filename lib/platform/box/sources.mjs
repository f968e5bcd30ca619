// What something is made of, as one digest: made again when a source has changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const NOT_BUILT = /(\.test\.ts|\.md|lib\/data\/generated.*)$/

function* filesOf(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

/**
 * SHA-256 over the names and bytes of these files and folders, without tests, texts and the generated client; and over the version of Node.
 * @param {string[]} parts
 */
export function digestSources(parts) {
  const hash = createHash('sha256').update(process.version)
  for (const part of parts)
    for (const file of filesOf(part))
      if (!NOT_BUILT.test(file)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

// The bill of materials of a commit, and what its time and number are taken from, so that it is the same at every call.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
/** A bill of hundreds of packages is about 400 kB. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * What a command printed, run at the root of the repository.
 * @param {string} command
 * @param {string[]} args
 * @returns {Buffer}
 */
export function readOutput(command, args) {
  return execFileSync(command, args, { cwd: ROOT, maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Name and version of the product. */
export function readProduct() {
  const { name, version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))
  return { name, version }
}

/**
 * When the commit was made, in seconds since 1970.
 * @returns {number}
 */
export const readCommitTime = () => Number(readOutput('git', ['log', '-1', '--format=%ct']).toString())

/** A name-based UUID (version 8, RFC 9562) of a text. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

/**
 * The bill as JSON. `npm sbom` gives it the time of the call, a random number, and the folder for a name; here it has the time of the
 * commit, a number that is made of its contents, and the name of the product.
 */
export function readBom() {
  const args = ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application']
  const bom = JSON.parse(readOutput('npm', args).toString())
  bom.metadata.timestamp = new Date(readCommitTime() * 1000).toISOString()
  bom.metadata.component.name = readProduct().name
  delete bom.serialNumber
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bom))}`
  const { $schema, bomFormat, specVersion, ...rest } = bom
  return `${JSON.stringify({ $schema, bomFormat, specVersion, serialNumber, ...rest }, null, 2)}\n`
}

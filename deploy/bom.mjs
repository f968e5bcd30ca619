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
 * The packages that the lockfile installs without development packages, as `name@version`.
 * @returns {Set<string>}
 */
function readProductionPackages() {
  const { packages } = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8'))
  const entries = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
  return new Set(entries.map(([path, entry]) => `${entry.name ?? path.split('node_modules/').at(-1)}@${entry.version}`))
}

/**
 * The bill as JSON. `npm sbom` gives it the time of the call, a random number, and the folder for a name; here it has the time of the
 * commit, a number that is made of its contents, and the name of the product. Development packages are taken out here: `npm sbom --omit=dev`
 * also takes out what production and development both use.
 */
export function readBom() {
  const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application']
  const { serialNumber: _, ...bom } = JSON.parse(readOutput('npm', args).toString())
  bom.metadata.timestamp = new Date(readCommitTime() * 1000).toISOString()
  bom.metadata.component.name = readProduct().name
  const packages = readProductionPackages()
  bom.components = bom.components.filter(({ name, version }) => packages.has(`${name}@${version}`))
  const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((component) => component['bom-ref'])])
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((used) => refs.has(used)) }))
  const { $schema, bomFormat, specVersion, ...rest } = bom
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bom))}`
  return `${JSON.stringify({ $schema, bomFormat, specVersion, serialNumber, ...rest }, null, 2)}\n`
}

// `npm run release-archive [-- FOLDER]`: the archive of the commit that is checked out, its bill of materials and their digests. The same commit
// gives the same bytes: times are those of the commit, owners and modes are fixed, and the compressed file has no time.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readBom, readOutput, readProduct } from './bom.mjs'

/** The byte of a gzip header that names the operating system (RFC 1952): 255 is unknown. */
const OS_BYTE = 9
const UNKNOWN_OS = 255

function compress(bytes) {
  const compressed = gzipSync(bytes, { level: 9 })
  compressed[OS_BYTE] = UNKNOWN_OS
  return compressed
}

function writeArchive(folder) {
  if (readOutput('git', ['status', '--porcelain']).length > 0)
    throw new Error(
      'There are changes that are not committed, and the archive would lack them. Nothing was written. Commit them first.',
    )
  const { name, version } = readProduct()
  const stem = `${name}-${version}`
  const tar = readOutput('git', [
    ...['-c', 'tar.umask=0022', '-c', 'core.autocrlf=false', 'archive', '--format=tar'],
    ...[`--prefix=${stem}/`, 'HEAD'],
  ])
  const files = { [`${stem}.tar.gz`]: compress(tar), [`${stem}.cdx.json`]: Buffer.from(readBom()) }
  const digests = Object.entries(files).map(
    ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
  )
  mkdirSync(folder, { recursive: true })
  for (const [file, bytes] of Object.entries({ ...files, SHA256SUMS: digests.join('') }))
    writeFileSync(join(folder, file), bytes)
  process.stdout.write(digests.join(''))
}

try {
  writeArchive(resolve(process.argv[2] ?? 'dist/release'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

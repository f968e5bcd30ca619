// `npm run sbom`: the software bill of materials of the packages that run in production (CycloneDX, by `npm sbom`), on standard output.
import { readBom } from './bom.mjs'

try {
  process.stdout.write(readBom())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

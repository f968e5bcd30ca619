// The database of the product that the browser tests run against: for what no page and no API can make.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function servedDatabase(): string {
  const read = (file: string) => readFileSync(join(process.env.E2E_DATA_DIR ?? '', file), 'utf8').trim()
  return `postgresql://countersign:${encodeURIComponent(read('database-password'))}@127.0.0.1:${read('postgres-port')}/countersign`
}

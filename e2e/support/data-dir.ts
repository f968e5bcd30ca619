// A data directory for a test: entered by whoever runs its database, and removed with all that it led to.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-test-'))
  await chmod(dataDir, 0o755)
  return dataDir
}

export async function removeDataDir(dataDir: string): Promise<void> {
  const elsewhere = await readFile(join(dataDir, 'postgres-is-at'), 'utf8').catch(() => null)
  if (elsewhere) await rm(elsewhere.trim(), { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

// Starts the product as `npm start` does, with the demo, on a database and a port of its own; stopped when the tests are over.
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { startProduct } from '@/e2e/support/start-product'

export default async function serve(): Promise<() => Promise<void>> {
  const url = new URL(process.env.E2E_URL ?? 'http://localhost:3999')
  const dataDir = await makeDataDir()
  process.env.E2E_DATA_DIR = dataDir
  const stop = await startProduct(url.port, dataDir)
  return async () => {
    await stop()
    await removeDataDir(dataDir)
  }
}

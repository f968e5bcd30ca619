// A signing key of its own for a test, with a file that holds its private half.
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSigningKey, type Signer } from '@/lib/platform/signing-key'

export function makeSigner(): Signer {
  const home = mkdtempSync(join(tmpdir(), 'countersign-signer-'))
  try {
    const file = join(home, 'key.pem')
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    return readSigningKey(file)
  } finally {
    rmSync(home, { recursive: true })
  }
}

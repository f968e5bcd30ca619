// Writes changes for as long as it lives, each with its line of history, and says which are acknowledged: one name a line, after its commit.
import { setTimeout as pause } from 'node:timers/promises'
import { SYSTEM } from '@/e2e/support/releases'
import { createToken } from '@/lib/people/tokens/create-token'

const RETRY_MS = 20
const [, , level = 'writer'] = process.argv

for (let number = 1; ; number++) {
  const name = `${level} ${number}`
  try {
    await createToken(SYSTEM, { name, scope: 'read' }, new Date())
    // Whole lines, written before this returns.
    process.stdout.write(`${name}\n`)
  } catch {
    await pause(RETRY_MS)
  }
}

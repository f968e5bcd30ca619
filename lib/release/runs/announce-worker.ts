// A worker makes itself known: that it lives, whether it can send e-mail, and the public keys that secrets are sealed to.
import { beat } from '@/lib/data/health'
import { publishSealingKeys } from '@/lib/data/project/sealing-keys'

export async function announceWorker(
  name: string,
  keys: readonly { id: string; publicKeyPem: string }[],
  outcomes: Readonly<Record<string, number>>,
  mail = false,
): Promise<void> {
  await publishSealingKeys(keys.map(({ id, publicKeyPem }) => ({ id, publicKey: publicKeyPem })))
  await beat(name, outcomes, mail)
}

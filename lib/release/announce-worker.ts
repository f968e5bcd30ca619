// A worker makes itself known: that it lives, whether it can send e-mail, and the public key that secrets are sealed to.
import { closeDatabase } from '@/lib/data/client'
import { beat } from '@/lib/data/health'
import { publishSealingKey } from '@/lib/data/projects'

const published = new Set<string>()

export async function announceWorker(
  name: string,
  key: { id: string; publicKeyPem: string },
  outcomes: Readonly<Record<string, number>>,
  mail = false,
): Promise<void> {
  if (!published.has(key.id)) await publishSealingKey(key.id, key.publicKeyPem)
  published.add(key.id)
  await beat(name, outcomes, mail)
}

/** Ends the pool of a program that ends. */
export const stopDatabase = closeDatabase

// The public keys that checkpoints and attestations are signed with, as a JSON Web Key Set in which each key also stands as PEM.
import { z } from 'zod'
import { listSigningKeys } from '@/lib/data/signoff/checkpoints'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type Jwk, jwkOf } from '@/lib/platform/signatures'

export const ReadSigningKeys = z.object({})

export type SigningKeys = { keys: (Jwk & { kid: string; use: 'sig'; alg: 'EdDSA'; pem: string; createdAt: string })[] }

/** What the keys verify is proof towards strangers, so everybody may read them. */
export const areKeysOpen = (): boolean => true

/** Newest first. */
export async function readSigningKeys(actor: Actor): Promise<SigningKeys> {
  authorize(actor, 'key.read', {})
  const rows = await listSigningKeys()
  return {
    keys: rows.map(({ id, publicKey, createdAt }) => ({
      kid: id,
      use: 'sig',
      alg: 'EdDSA',
      ...jwkOf(publicKey),
      pem: publicKey,
      createdAt: createdAt.toISOString(),
    })),
  }
}

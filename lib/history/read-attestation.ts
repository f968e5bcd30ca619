// The signed statement about a release's last decision.
import { z } from 'zod'
import { findReleaseHead } from '@/lib/data/release/releases'
import { findAttestation } from '@/lib/data/signoff/attestations'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Envelope } from '@/lib/domain/attestation/envelope'
import { Refusal } from '@/lib/domain/refusal'
import { historyRefusals } from '@/lib/domain/text/en/refusals/history'

export const ReadAttestation = z.object({ releaseId: z.uuid() })

export async function readAttestation(actor: Actor, { releaseId }: z.infer<typeof ReadAttestation>): Promise<Envelope> {
  authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  const found = await findAttestation(releaseId)
  if (!found)
    throw new Refusal('not-found', historyRefusals.notDecided(), {
      known: true,
    })
  if (!found.envelope)
    throw new Refusal('not-found', historyRefusals.notAttested(), {
      known: true,
      retryAfterSeconds: 5,
    })
  return found.envelope
}

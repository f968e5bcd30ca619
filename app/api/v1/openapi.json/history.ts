// The audit log and what verifies it.
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { call } from '@/app/api/v1/openapi.json/call'
import { Id, release } from '@/app/api/v1/openapi.json/shapes'
import { Envelope } from '@/lib/domain/attestation/envelope'

export const historyPaths: ZodOpenApiPathsObject = {
  '/audit/checkpoints': {
    get: call({
      summary:
        'Signed checkpoints of the history as NDJSON, oldest first: keep them elsewhere, and compare an export with them',
      query: z.object({ projectId: Id.optional() }),
      answer: z.string(),
      type: 'application/x-ndjson',
    }),
  },
  '/releases/{releaseId}/attestation': {
    get: call({
      summary: 'The decision as a signed in-toto statement in a DSSE envelope; 404 with the reason until there is one',
      params: release,
      answer: Envelope,
    }),
  },
  '/signing-keys': {
    get: call({
      summary:
        'The public keys of checkpoints and attestations, newest first, as a JSON Web Key Set. `kid` is the thumbprint (RFC 7638). Open to everybody.',
      answer: z.object({
        keys: z.array(
          z.object({
            kid: z.string(),
            kty: z.literal('OKP'),
            crv: z.literal('Ed25519'),
            x: z.string(),
            use: z.string(),
            alg: z.string(),
            pem: z.string(),
            createdAt: z.string(),
          }),
        ),
      }),
    }),
  },
  '/audit': {
    get: call({
      summary: 'The history as NDJSON, oldest first',
      query: z.object({ projectId: Id.optional() }),
      answer: z.string(),
      type: 'application/x-ndjson',
    }),
  },
}

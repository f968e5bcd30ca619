// GET: the public keys that checkpoints and attestations are signed with. Public: they are what strangers verify with.
import { z } from 'zod'
import { Time } from '@/app/api/v1/answers/shapes'
import { areKeysOpen, ReadSigningKeys, readSigningKeys } from '@/lib/history/read-signing-keys'
import { route } from '@/lib/http/route'

export const dynamic = 'force-dynamic'
export const GET = route(ReadSigningKeys, readSigningKeys, {
  operationId: 'readSigningKeys',
  summary: 'The public keys of checkpoints and attestations, newest first, as a JSON Web Key Set',
  description: '`kid` is the thumbprint (RFC 7638). Open to everybody unless the operator closed it.',
  answer: z.object({
    keys: z.array(
      z.object({
        ...{ kid: z.string(), kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), use: z.string() },
        ...{ alg: z.string(), pem: z.string(), createdAt: Time },
      }),
    ),
  }),
  problems: ['not-signed-in', 'forbidden', 'misdirected', 'too-many'],
  open: areKeysOpen,
})

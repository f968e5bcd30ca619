// GET: the decision as a signed statement (in-toto in a DSSE envelope).
import { Envelope } from '@/lib/domain/attestation/envelope'
import { ReadAttestation, readAttestation } from '@/lib/history/read-attestation'
import { route } from '@/lib/http/route'

export const GET = route(ReadAttestation, readAttestation, {
  operationId: 'readAttestation',
  summary: 'The decision as a signed in-toto statement in a DSSE envelope',
  description: '404 with the reason until there is one.',
  answer: Envelope,
})

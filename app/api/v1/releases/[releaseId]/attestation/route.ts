// GET: the decision as a signed statement (in-toto in a DSSE envelope).

import { ReadAttestation, readAttestation } from '@/lib/history/read-attestation'
import { route } from '@/lib/http/route'

export const GET = route(ReadAttestation, readAttestation)

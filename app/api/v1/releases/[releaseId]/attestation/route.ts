// GET: the decision as a signed statement (in-toto in a DSSE envelope).
import { route } from '@/lib/door/route'
import { ReadAttestation, readAttestation } from '@/lib/history/read-attestation'

export const GET = route(ReadAttestation, readAttestation)

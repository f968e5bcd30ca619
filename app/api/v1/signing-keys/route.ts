// GET: the public keys that checkpoints and attestations are signed with. Public: they are what strangers verify with.

import { areKeysOpen, ReadSigningKeys, readSigningKeys } from '@/lib/history/read-signing-keys'
import { route } from '@/lib/http/route'

export const dynamic = 'force-dynamic'
export const GET = route(ReadSigningKeys, readSigningKeys, { open: areKeysOpen })

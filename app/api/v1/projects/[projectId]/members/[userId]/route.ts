// DELETE: somebody out of a project, or with ?role= one role of theirs.
import { route } from '@/lib/http/route'
import { RevokeGrant, revokeGrant } from '@/lib/project/change-grant'

export const DELETE = route(RevokeGrant, revokeGrant)

// The question that everything asks before it dials: may I go there, and to which address?
import type { EgressDenied } from '@/lib/egress/denied'
import type { Allowed } from '@/lib/egress/resolve-allowed'

/** Resolves a host once and checks every address. Rejects with {@link EgressDenied} or an `EgressFailure`. */
export type Gate = (host: string, port: number) => Promise<Allowed>

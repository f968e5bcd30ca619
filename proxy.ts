// What every request meets first. Left out: files of the build; `/api/v1` and `/api/documents`, whose routes ask for
// themselves and read
// bodies piece by piece; and what machines ask by the address of the machine (health, readiness, metrics). What says
// that it is an action is
// never left out: a path that nothing else answers is answered by a page, which decodes it.
import type { NextRequest } from 'next/server'
import { guard } from '@/lib/http/guard'

export function proxy(request: NextRequest): Promise<Response> {
  return guard(request)
}

export const config = {
  matcher: [
    '/((?!_next/static/|api/v1/|api/documents/|api/health$|api/ready$|metrics$|icon\\.svg$).*)',
    { source: '/(.*)', has: [{ type: 'header', key: 'next-action' }] },
  ],
}

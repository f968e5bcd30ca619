// PATCH: an issue resolved, or open again.
import { ResolveIssue, resolveIssue } from '@/lib/decision/resolve-issue'
import { route } from '@/lib/http/route'

export const PATCH = route(ResolveIssue, resolveIssue)

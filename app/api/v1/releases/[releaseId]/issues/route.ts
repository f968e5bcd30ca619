// POST: an issue of a release.
import { OpenIssue, openIssue } from '@/lib/decision/open-issue'
import { route } from '@/lib/http/route'

export const POST = route(OpenIssue, openIssue, { status: 201 })

// PATCH: an issue resolved, or open again.
import { SettleIssue, settleIssue } from '@/lib/decision/settle-issue'
import { route } from '@/lib/door/route'

export const PATCH = route(SettleIssue, settleIssue)

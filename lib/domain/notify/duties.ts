// What waits for a person besides signatures. Times are ISO 8601 in UTC.
import type { Severity } from '@/lib/domain/enums'

type OfRelease = { id: string; releaseId: string; name: string; version: string; environment: string }
export type WaiverDuty = OfRelease & {
  /** Null: of the soak. */
  itemId: string | null
  title: string
  reason: string
  requestedBy: string
  requestedAt: string
}
export type ConditionDuty = OfRelease & { text: string; role: string; dueAt: string | null; overdue: boolean }
export type IssueDuty = OfRelease & { itemId: string | null; number: number; title: string; severity: Severity }
export type Duties = { waivers: WaiverDuty[]; conditions: ConditionDuty[]; issues: IssueDuty[] }

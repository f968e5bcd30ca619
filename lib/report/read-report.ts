// The record as a file to take away.
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { exportOf } from '@/lib/domain/record/export'
import { fileNameOf } from '@/lib/domain/record/file-name'
import { readRecord } from '@/lib/report/read-record'

export const ReportFormat = z.enum(['json'])
export const ReadReport = z.object({ releaseId: z.uuid(), format: ReportFormat.default('json') })

export type ReportFile = { name: string; type: string; body: string | Uint8Array<ArrayBuffer> }

export async function readReport(actor: Actor, { releaseId, format }: z.infer<typeof ReadReport>, now: Date): Promise<ReportFile> {
  const record = await readRecord(actor, { releaseId, history: format === 'json' }, now)
  return { name: fileNameOf(record.release, format), type: 'application/json; charset=utf-8', body: `${JSON.stringify(exportOf(record), null, 2)}\n` }
}

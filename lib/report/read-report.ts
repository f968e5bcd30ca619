// The record as a file to take away. What takes long is printed in a thread of its own, so that nobody else waits.
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { exportOf, printExport } from '@/lib/domain/record/export'
import { fileNameOf } from '@/lib/domain/record/file-name'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import { Refusal } from '@/lib/domain/refusal'
import { reportRefusals } from '@/lib/domain/text/en/refusals/report'
import { env } from '@/lib/platform/env'
import { runInThread } from '@/lib/platform/run-in-thread'
import { readRecord } from '@/lib/report/read-record'

export const ReportFormat = z.enum(['json', 'md', 'pdf'])
export const ReadReport = z.object({ releaseId: z.uuid(), format: ReportFormat.default('json') })

export type ReportFile = { name: string; type: string; body: string | Uint8Array<ArrayBuffer> }

const TYPE: Record<z.infer<typeof ReportFormat>, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
}
const DEADLINE_MS = 60_000
/** How a thread ends that passed its limits. */
const BEYOND = /abort|timeout|memory/i

async function printed(record: ReleaseRecord, format: 'md' | 'pdf'): Promise<Uint8Array<ArrayBuffer>> {
  const origin = env('NEXTAUTH_URL').replace(/\/+$/, '')
  const given = format === 'md' ? { format, record, origin } : { format, written: writeRecord(record), origin }
  const bytes = await runInThread('lib/report/print-thread.ts', given, DEADLINE_MS).catch((error: unknown) => {
    if (error instanceof Error && BEYOND.test(`${error.name} ${error.message}`))
      throw new Refusal('too-large', reportRefusals.printing())
    throw error
  })
  return new Uint8Array(bytes)
}

export async function readReport(
  actor: Actor,
  { releaseId, format }: z.infer<typeof ReadReport>,
  now: Date,
): Promise<ReportFile> {
  const record = await readRecord(actor, { releaseId, history: format === 'json' }, now)
  const body = format === 'json' ? printExport(exportOf(record)) : await printed(record, format)
  return { name: fileNameOf(record.release, format), type: TYPE[format], body }
}

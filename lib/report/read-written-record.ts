// The record as its page shows it.
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import type { WrittenRecord } from '@/lib/domain/record/written-record'
import { type ReadRecord, readRecord } from '@/lib/report/read-record'

export async function readWrittenRecord(
  actor: Actor,
  input: z.infer<typeof ReadRecord>,
  now: Date,
): Promise<WrittenRecord> {
  return writeRecord(await readRecord(actor, input, now))
}

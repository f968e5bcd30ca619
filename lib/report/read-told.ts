// The record as its page shows it.
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { tellRecord } from '@/lib/domain/record/tell/tell'
import type { Told } from '@/lib/domain/record/told'
import { type ReadRecord, readRecord } from '@/lib/report/read-record'

export async function readTold(actor: Actor, input: z.infer<typeof ReadRecord>, now: Date): Promise<Told> {
  return tellRecord(await readRecord(actor, input, now))
}

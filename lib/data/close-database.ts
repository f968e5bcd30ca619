import { place } from '@/lib/data/client'

/** Ends the pool; for programs that end. */
export async function closeDatabase(): Promise<void> {
  await place.countersignDatabase?.$disconnect()
  place.countersignDatabase = undefined
  place.countersignPool = undefined
}

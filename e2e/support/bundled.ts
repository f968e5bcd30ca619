// Tests start the programs as production does: bundled, of the sources at hand.
import { ensurePrograms } from '@/lib/platform/box/programs.mjs'

export async function setup(): Promise<void> {
  await ensurePrograms()
}

// Work that would hold the event loop, done in a thread of its own with limits of time and memory.
import { resolve } from 'node:path'
import { Piscina } from 'piscina'
import { programFile } from '@/lib/platform/box/program-file.mjs'

const IDLE_MS = 60_000
const MAX_HEAP_MB = 1024
/** Laying out makes much that is garbage at once: with the default, a fifth of the time goes into collecting it. */
const YOUNG_HEAP_MB = 192

const threads = new Map<string, Piscina>()

function threadsFor(file: string): Piscina {
  const known = threads.get(file)
  if (known) return known
  const made = new Piscina({
    filename: resolve(process.cwd(), programFile(file)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    // The bundle needs none of what the process was started with.
    execArgv: [],
  })
  threads.set(file, made)
  return made
}

/**
 * Calls the export `work` of a module (a path from the root of the project, of one that `programs.mjs` bundles) in a thread, one call at a time, and yields what it
 * gives as bytes. Throws after `deadlineMs`, and when the thread runs out of memory; the thread is then gone, and the next call gets a new one.
 */
export async function runInThread(file: string, input: unknown, deadlineMs: number): Promise<Uint8Array> {
  const given: unknown = await threadsFor(file).run(input, { name: 'work', signal: AbortSignal.timeout(deadlineMs) })
  if (!(given instanceof Uint8Array)) throw new TypeError(`${file} must give bytes`)
  return given
}

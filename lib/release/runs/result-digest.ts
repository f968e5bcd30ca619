// What a signature covers of a run.
import type { FinishedRun } from '@/lib/data/runs/run-results'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { sha256 } from '@/lib/platform/digest'

export type RunResult = Omit<FinishedRun, 'resultSha256'>

/** SHA-256 of a result in canonical form, with the definition that it was judged by. */
export function resultDigest(runId: string, definition: unknown, result: RunResult): string {
  const { status, assertions, captured, timings, error, egress, transcript } = result
  return sha256(
    canonicalJson({
      runId,
      definition,
      status,
      assertions,
      captured,
      timings,
      error,
      egress,
      transcriptSha256: sha256(transcript),
    }),
  )
}

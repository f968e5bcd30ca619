// A report is pushed, never fetched: asked to look, this kind says what to do instead.

import { ProbeError } from '@/lib/probes/probe-error'
import type { Run } from '@/lib/probes/run'

export const runReport: Run<'report'> = async ({ format }) => {
  throw new ProbeError(
    `A ${format} report is not fetched by a worker. Push a report with the evidence call: it is judged when it arrives`,
  )
}

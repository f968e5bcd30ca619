// How the API says no.
import { z } from 'zod'

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string(),
    reason: z.string().optional().meta({ description: 'Which sentence `detail` is, for programs.' }),
    detail: z.string(),
    fields: z.record(z.string(), z.string()).optional().meta({ description: 'The members at fault, and why.' }),
    current: z.unknown().optional().meta({ description: 'The state that the caller did not know.' }),
    separation: z
      .object({ releaseId: z.uuid(), roles: z.array(z.string()), itemId: z.uuid().optional() })
      .optional()
      .meta({ description: 'The roles that the act would cost the caller.' }),
  })
  .meta({
    id: 'Problem',
    description: 'A problem document (RFC 9457). `detail` says what happened and what to do next.',
  })

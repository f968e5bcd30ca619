// From what the answer of a go/no-go line can be worked out: what such a line is about is recognised once, when its release is made.
import { z } from 'zod'

/** `items`: all are done. `issues`: no critical one is open. `roles`: all have signed. `tests`: all pass. `soak`: it is over. */
export const DerivedFrom = z.enum(['items', 'issues', 'roles', 'tests', 'soak'])
export type DerivedFrom = z.infer<typeof DerivedFrom>

/**
 * `negated`: the line says the opposite ("Outstanding critical issues"). `count`: of tests, how many must have passed ("687/687"). `seconds`: of a soak,
 * how long it must have lasted ("24-hour stability").
 */
export const Derivation = z.strictObject({
  from: DerivedFrom,
  negated: z.boolean().optional(),
  count: z.int().min(1).optional(),
  seconds: z.number().positive().optional(),
})
export type Derivation = z.infer<typeof Derivation>

// Secrets have no place in what is judged: an expression that holds one could give it back piece by piece.
import { z } from 'zod'
import { namesIn } from '@/lib/domain/probe/definition/placeholder'
import { Refusal } from '@/lib/domain/refusal'
import { probesRefusals } from '@/lib/domain/text/en/refusals/probes'

type Expressions = { expect: readonly string[]; warn?: readonly string[]; capture?: Readonly<Record<string, string>> }

/** The names that a placeholder means a secret by: a variable of the same name goes first. */
type Names = { variables: Readonly<Record<string, unknown>>; secretNames: readonly string[] }

const Expressions = z.object({
  expect: z.array(z.string()).catch([]),
  warn: z.array(z.string()).optional().catch(undefined),
  capture: z.record(z.string(), z.string()).optional().catch(undefined),
})

export const sayNamed = (name: string) =>
  `{{${name}}} is a secret, and secrets stand in requests only. Compare with a variable, or with what another probe captured`

/** What is wrong, by path (`expect.0`, `capture.ID`), with expressions that name a secret. */
export function findNamedSecrets(definition: object, { variables, secretNames }: Names): Record<string, string> {
  const read = Expressions.safeParse(definition).data
  if (!read) return {}
  const { expect, warn = [], capture = {} }: Expressions = read
  const written: [string, string][] = [
    ...expect.map((text, at): [string, string] => [`expect.${at}`, text]),
    ...warn.map((text, at): [string, string] => [`warn.${at}`, text]),
    ...Object.entries(capture).map(([name, text]): [string, string] => [`capture.${name}`, text]),
  ]
  return Object.fromEntries(
    written.flatMap(([path, text]) => {
      const named = [...namesIn(text)].find((name) => secretNames.includes(name) && !Object.hasOwn(variables, name))
      return named === undefined ? [] : [[path, sayNamed(named)]]
    }),
  )
}

/** Throws `Refusal('invalid')` with a field for each expression that names a secret. */
export function refuseNamedSecrets(definition: object, names: Names): void {
  const fields = findNamedSecrets(definition, names)
  const [first] = Object.entries(fields)
  if (first) throw new Refusal('invalid', probesRefusals.unusable({ field: first[0], problem: first[1] }), { fields })
}

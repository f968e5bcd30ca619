// A probe's definition, from whatever was sent to something that can be stored and run.
import { z } from 'zod'
import { BASELINE } from '@/lib/domain/probe/answer/judge'
import { checkExpression } from '@/lib/domain/probe/expression/expression'
import { checkPattern, compilePattern } from '@/lib/domain/probe/expression/pattern'
import { checkableExpression } from '@/lib/domain/probe/fill/fill-expression'
import { isKind, KINDS, type ProbeKind, rulesOf } from '@/lib/domain/probe/kinds/index'
import { Refusal } from '@/lib/domain/refusal'
import { probesRefusals } from '@/lib/domain/text/en/refusals/probes'

/** A probe as it is stored: strict, with every default filled in. */
export const ProbeDefinition = z.discriminatedUnion(
  'kind',
  atLeastOne(Object.values(KINDS).map(({ definition }) => definition)),
)
export type ProbeDefinition = z.output<typeof ProbeDefinition>

/**
 * Parses a definition and checks each expression: its syntax, its functions, and that the names it speaks of are yielded by the kind.
 * Throws `Refusal('invalid')` whose `fields` are keyed by path (`url`, `expect.0`, `capture.ID`).
 */
export function parseDefinition(input: unknown): ProbeDefinition {
  const parsed = ProbeDefinition.safeParse(input)
  if (!parsed.success) {
    const issues = readIssues(input, parsed.error.issues)
    throw refuse({ ...issues, ...checkLoose(input), ...issues })
  }
  const fields = {
    ...checkTries(parsed.data),
    ...checkPatterns(parsed.data),
    ...checkShapes(parsed.data),
    ...checkExpressions(parsed.data),
  }
  if (Object.keys(fields).length > 0) throw refuse(fields)
  return parsed.data
}

/** Whether running it may change something at the target: it then needs the environment's leave, and is never tried again. */
export function changesSomething(definition: ProbeDefinition): boolean {
  return rulesOf(definition.kind).changesSomething(definition)
}

/** The patterns that a definition searches by, by path. */
export function patternsOf(definition: ProbeDefinition): Record<string, string> {
  return rulesOf(definition.kind).patterns?.(definition) ?? {}
}

/** A union needs a member, which a list's type does not promise. */
function atLeastOne<T>([first, ...others]: T[]): [T, ...T[]] {
  if (!first) throw new Error('there is no kind of probe')
  return [first, ...others]
}

/** The names that an expression of this kind may speak of. */
function namesOf(kind: ProbeKind): string[] {
  return [...Object.keys(KINDS[kind].yields.shape), BASELINE]
}

function refuse(fields: Record<string, string>): Refusal {
  const [path, message] = Object.entries(fields)[0] ?? ['', 'The definition is not valid']
  return new Refusal('invalid', probesRefusals.cannotBeSaved({ problem: path ? `${path}: ${message}` : message }), {
    fields,
  })
}

function readIssues(input: unknown, issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[[...path, key].join('.')] ??= 'There is no such field in this kind of probe'
    } else if (issue.code === 'invalid_union' && path.join('.') === 'kind') {
      fields.kind ??= describeKind(input)
    } else {
      fields[path.join('.')] ??= isMissing(input, issue.path) ? 'This is needed' : sayIssue(issue)
    }
  }
  return fields
}

/** Of a name that cannot be one, why. */
function sayIssue(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  return (
    path.reduce<unknown>(
      (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
      input,
    ) === undefined
  )
}

const Written = z.object({
  kind: z.string(),
  expect: z.array(z.string()).catch([]),
  warn: z.array(z.string()).catch([]),
  capture: z.record(z.string(), z.string()).catch({}),
})

/** The expressions of something that is no definition yet, so that whoever writes it learns everything at once. */
function checkLoose(input: unknown): Record<string, string> {
  const written = Written.safeParse(input).data
  return written && isKind(written.kind) ? checkWritten(written, namesOf(written.kind), () => null) : {}
}

function describeKind(input: unknown): string {
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
  const known = `the kinds there are: ${Object.keys(KINDS).join(', ')}`
  return typeof kind === 'string'
    ? `There is no probe kind "${kind.slice(0, 40)}" yet; ${known}`
    : `A probe needs a kind; ${known}`
}

function checkTries(definition: ProbeDefinition): Record<string, string> {
  const { retryForMs, everySeconds, forSeconds } = definition
  if (forSeconds !== undefined && everySeconds === undefined)
    return { forSeconds: 'A schedule needs everySeconds: how often to run' }
  if (everySeconds !== undefined && KINDS[definition.kind].isPushed)
    return { everySeconds: 'A report is judged when it is pushed: it has no schedule' }
  if (!(retryForMs || everySeconds) || !changesSomething(definition)) return {}
  return {
    ...(retryForMs && {
      retryForMs: 'A request that may change something is never sent twice: leave retryForMs out, or use GET or HEAD',
    }),
    ...(everySeconds && {
      everySeconds:
        'A request that may change something is sent only when somebody asks for it: leave everySeconds out, or use GET or HEAD',
    }),
  }
}

/** Here and not in the kind's own schema, which forms use too: the engine that reads patterns is too large for a page. */
function checkPatterns(definition: ProbeDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(patternsOf(definition)).flatMap(([path, pattern]) => {
      const wrong = checkPattern(pattern)
      return wrong ? [[path, wrong]] : []
    }),
  )
}

/** Texts that a pattern would let through if it fitted secrets as well: letters and digits, and with signs. */
const LIKE_SECRETS = ['Zq7xWk2pLm9vRt4nBc8sYd3f', 'zq7-xWk2_pLm9/vRt4+nBc8', 'word Word9!']

function checkShapes({ shapes = {}, capture = {} }: ProbeDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shapes).flatMap(([name, pattern]) => {
      const wrong = Object.hasOwn(capture, name) ? checkShape(pattern) : `No capture is named ${name}`
      return wrong ? [[`shapes.${name}`, wrong]] : []
    }),
  )
}

function checkShape(pattern: string): string | null {
  const wrong = checkPattern(pattern)
  if (wrong) return wrong
  const { matches } = compilePattern(pattern)
  return LIKE_SECRETS.some(matches)
    ? 'This pattern also fits a secret: say which characters the text has, and how many, such as [0-9a-f]{8}'
    : null
}

function checkExpressions(definition: ProbeDefinition): Record<string, string> {
  const names = namesOf(definition.kind)
  return checkWritten(definition, names, (text) => findUnfounded(definition, text, names))
}

type Expressions = { expect: string[]; warn?: string[] | undefined; capture?: Record<string, string> | undefined }

/** What is wrong with each expression, by path; `further` is asked of those that are right in themselves. */
function checkWritten(
  definition: Expressions,
  names: string[],
  further: (text: string) => string | null,
): Record<string, string> {
  const written: [string, string][] = [
    ...definition.expect.map((text, index): [string, string] => [`expect.${index}`, text]),
    ...(definition.warn ?? []).map((text, index): [string, string] => [`warn.${index}`, text]),
    ...Object.entries(definition.capture ?? {}).map(([name, text]): [string, string] => [`capture.${name}`, text]),
  ]
  const fields: Record<string, string> = {}
  for (const [path, text] of written) {
    const wrong = checkExpression(checkableExpression(text), names) ?? further(checkableExpression(text))
    if (wrong) fields[path] = wrong
  }
  return fields
}

/** Why the definition yields too little for an expression, or null. An expression uses a name when it would be wrong without it. */
function findUnfounded(definition: ProbeDefinition, text: string, names: string[]): string | null {
  const unfounded = rulesOf(definition.kind).unfounded?.(definition) ?? {}
  const used = Object.keys(unfounded).find(
    (name) =>
      checkExpression(
        text,
        names.filter((known) => known !== name),
      ) !== null,
  )
  return used === undefined ? null : (unfounded[used] ?? null)
}

// The register of probe kinds: one line per kind, in alphabetical order. A kind's runner stands in lib/probes under the same name.
import type { z } from 'zod'
import { dns } from '@/lib/domain/probe/kinds/dns'
import { file } from '@/lib/domain/probe/kinds/file'
import { http } from '@/lib/domain/probe/kinds/http'
import type { Filler, Known, Plan } from '@/lib/domain/probe/kinds/kind'
import { load } from '@/lib/domain/probe/kinds/load'
import { log } from '@/lib/domain/probe/kinds/log'
import { prometheus } from '@/lib/domain/probe/kinds/prometheus'
import { report } from '@/lib/domain/probe/kinds/report'
import { sql } from '@/lib/domain/probe/kinds/sql'
import { ssh } from '@/lib/domain/probe/kinds/ssh'
import { tcp } from '@/lib/domain/probe/kinds/tcp'
import { tls } from '@/lib/domain/probe/kinds/tls'

export const KINDS = {
  dns,
  file,
  http,
  load,
  log,
  prometheus,
  report,
  sql,
  ssh,
  tcp,
  tls,
} as const

export type ProbeKind = keyof typeof KINDS
type Definitions = { [K in ProbeKind]: z.output<(typeof KINDS)[K]['definition']> }
export type Definition<K extends ProbeKind> = Definitions[K]
export type Yield<K extends ProbeKind> = z.output<(typeof KINDS)[K]['yields']>

type Rules<D> = {
  definition: z.ZodType<D>
  host(definition: D): string
  line(definition: D): string
  patterns?(definition: D): Record<string, string>
  command?(definition: D): string
  unfounded?(definition: D): Record<string, string>
  changesSomething(definition: D): boolean
  plan(definition: D, known: Known): Plan
  fill(definition: D, filler: Filler): D
}

const RULES: { [K in ProbeKind]: Rules<Definitions[K]> } = KINDS

/** What a kind says of its own definitions, also where the kind is only known when it runs. */
export function rulesOf<K extends ProbeKind>(kind: K): Rules<Definitions[K]> {
  return RULES[kind]
}

export function isKind(kind: unknown): kind is ProbeKind {
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind)
}

/** Whether the result of a stored definition is pushed from outside, so that it cannot be run from here. */
export function isPushed({ kind }: Readonly<Record<string, unknown>>): boolean {
  return isKind(kind) && KINDS[kind].isPushed
}

/** What a stored definition looks at, in one line; of one that is not whole only its kind. */
export function lineOf(definition: Readonly<Record<string, unknown>>): string {
  const { kind } = definition
  return isKind(kind) ? lineOfKind(kind, definition) : String(kind)
}

function lineOfKind<K extends ProbeKind>(kind: K, definition: unknown): string {
  const rules = rulesOf(kind)
  const parsed = rules.definition.safeParse(definition)
  return parsed.success ? rules.line(parsed.data) : KINDS[kind].title
}

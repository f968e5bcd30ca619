// The register of probe kinds: one line per kind. A kind's runner stands in lib/probes under the same name.
import type { z } from 'zod'
import { http } from '@/lib/domain/probe/kinds/http'
import { sql } from '@/lib/domain/probe/kinds/sql'

export const KINDS = { http, sql } as const

export type ProbeKind = keyof typeof KINDS
export type Definition<K extends ProbeKind> = z.output<(typeof KINDS)[K]['definition']>
export type Yield<K extends ProbeKind> = z.output<(typeof KINDS)[K]['yields']>

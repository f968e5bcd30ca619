// The register of probe kinds: one line per kind. A kind's runner stands in lib/probes under the same name.
import { z } from 'zod'
import { http } from '@/lib/domain/probe/kinds/http'
import { sql } from '@/lib/domain/probe/kinds/sql'

export const KINDS = { http, sql } as const

/** A probe as it is stored: strict, with every default filled in. */
export const ProbeDefinition = z.discriminatedUnion('kind', [http.definition, sql.definition])
export type ProbeDefinition = z.output<typeof ProbeDefinition>

export type ProbeKind = ProbeDefinition['kind']
export type Definition<K extends ProbeKind> = z.output<(typeof KINDS)[K]['definition']>
export type Yield<K extends ProbeKind> = z.output<(typeof KINDS)[K]['yields']>

export const KIND_NAMES: readonly ProbeKind[] = ['http', 'sql']

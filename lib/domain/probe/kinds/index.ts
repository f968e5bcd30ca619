// The register of probe kinds: one line per kind. A kind's runner stands in lib/probes under the same name.
import type { z } from 'zod'
import { file } from '@/lib/domain/probe/kinds/file'
import { http } from '@/lib/domain/probe/kinds/http'
import { load } from '@/lib/domain/probe/kinds/load'
import { log } from '@/lib/domain/probe/kinds/log'
import { sql } from '@/lib/domain/probe/kinds/sql'
import { ssh } from '@/lib/domain/probe/kinds/ssh'

export const KINDS = { file, http, load, log, sql, ssh } as const

export type ProbeKind = keyof typeof KINDS
export type Definition<K extends ProbeKind> = z.output<(typeof KINDS)[K]['definition']>
export type Yield<K extends ProbeKind> = z.output<(typeof KINDS)[K]['yields']>

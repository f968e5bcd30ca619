// Which runner looks for which kind. A kind without one does not compile.
import type { ProbeDefinition } from '@/lib/domain/probe/definition'
import type { ProbeKind } from '@/lib/domain/probe/kinds/index'
import { runHttp } from '@/lib/probes/http'
import type { Reach, Run } from '@/lib/probes/run'
import { runSql } from '@/lib/probes/sql'

const RUNNERS = { http: runHttp, sql: runSql } satisfies { [K in ProbeKind]: Run<K> }

/** Looks at the target of a definition whose placeholders are filled in. */
export function look(definition: ProbeDefinition, reach: Reach): Promise<Record<string, unknown>> {
  switch (definition.kind) {
    case 'http':
      return RUNNERS.http(definition, reach)
    case 'sql':
      return RUNNERS.sql(definition, reach)
  }
}

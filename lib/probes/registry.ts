// Which runner looks for which kind. A kind without one does not compile.
import type { ProbeDefinition } from '@/lib/domain/probe/definition'
import type { ProbeKind } from '@/lib/domain/probe/kinds/index'
import { runFile } from '@/lib/probes/file'
import { runHttp } from '@/lib/probes/http'
import { runLoad } from '@/lib/probes/load'
import { runLog } from '@/lib/probes/log'
import type { Reach, Run } from '@/lib/probes/run'
import { runSql } from '@/lib/probes/sql'
import { runSsh } from '@/lib/probes/ssh'

const RUNNERS = { file: runFile, http: runHttp, load: runLoad, log: runLog, sql: runSql, ssh: runSsh } satisfies { [K in ProbeKind]: Run<K> }

/** Looks at the target of a definition whose placeholders are filled in. */
export function look(definition: ProbeDefinition, reach: Reach): Promise<Record<string, unknown>> {
  switch (definition.kind) {
    case 'file':
      return RUNNERS.file(definition, reach)
    case 'http':
      return RUNNERS.http(definition, reach)
    case 'load':
      return RUNNERS.load(definition, reach)
    case 'log':
      return RUNNERS.log(definition, reach)
    case 'sql':
      return RUNNERS.sql(definition, reach)
    case 'ssh':
      return RUNNERS.ssh(definition, reach)
  }
}

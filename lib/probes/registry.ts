// Which runner looks for which kind: one line per kind, in alphabetical order. A kind without one does not compile.
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import type { Definition, ProbeKind } from '@/lib/domain/probe/kinds/index'
import { runDns } from '@/lib/probes/kinds/dns'
import { runFile } from '@/lib/probes/kinds/file'
import { runHttp } from '@/lib/probes/kinds/http'
import { runLoad } from '@/lib/probes/kinds/load'
import { runLog } from '@/lib/probes/kinds/log'
import { runPrometheus } from '@/lib/probes/kinds/prometheus'
import { runReport } from '@/lib/probes/kinds/report'
import { runSql } from '@/lib/probes/kinds/sql'
import { runSsh } from '@/lib/probes/kinds/ssh'
import { runTcp } from '@/lib/probes/kinds/tcp'
import { runTls } from '@/lib/probes/kinds/tls'
import type { Reach, Run } from '@/lib/probes/run'

const RUNNERS: { [K in ProbeKind]: Run<K> } = {
  dns: runDns,
  file: runFile,
  http: runHttp,
  load: runLoad,
  log: runLog,
  prometheus: runPrometheus,
  report: runReport,
  sql: runSql,
  ssh: runSsh,
  tcp: runTcp,
  tls: runTls,
}

/** Looks at the target of a definition whose placeholders are filled in. */
export function examine(definition: ProbeDefinition, reach: Reach): Promise<Record<string, unknown>> {
  return examinerFor(definition.kind, definition, reach)
}

function examinerFor<K extends ProbeKind>(
  kind: K,
  definition: Definition<K>,
  reach: Reach,
): Promise<Record<string, unknown>> {
  return RUNNERS[kind](definition, reach)
}

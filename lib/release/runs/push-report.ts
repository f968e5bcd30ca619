// A report that a pipeline pushes to an item whose probe waits for one: judged as it comes in, part of the change that keeps it as evidence.
import type { Tx } from '@/lib/data/change'
import { findEnvironment } from '@/lib/data/project/projects'
import { type LockedItem, reviseItem, saveDecision } from '@/lib/data/release/items'
import { readCaptures } from '@/lib/data/runs/run-queue'
import { insertFinishedRun } from '@/lib/data/runs/run-results'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import type { Judging } from '@/lib/domain/probe/answer/judge'
import { judgeReport } from '@/lib/domain/probe/answer/judge-report'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { fillExpression } from '@/lib/domain/probe/fill/fill-expression'
import type { Definition } from '@/lib/domain/probe/kinds/index'
import { Refusal } from '@/lib/domain/refusal'
import { applyRun } from '@/lib/domain/release/run/apply-run'
import { stateResult, summarise } from '@/lib/domain/release/run/run-summary'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { newId } from '@/lib/platform/ids'
import { type RunResult, resultDigest } from '@/lib/release/runs/result-digest'

export type PushedFile = { title: string; bytes: Uint8Array<ArrayBuffer>; sha256: string }
export type Pushed = {
  run: { id: string; number: number; status: string; summary: string }
  event: AuditEvent
  revision: number
}

/** Files of other kinds (a picture, a log) are evidence and nothing else. */
const REPORT_NAME = /\.(?:xml|json|sarif)$/i

/** The definition that a file is to be judged by; null when the item waits for no report, or the file's name is not that of one. */
export function reportOf(item: LockedItem, title: string): Definition<'report'> | null {
  if (item.probe?.kind !== 'report' || !REPORT_NAME.test(title)) return null
  const definition = parseDefinition(item.probe)
  return definition.kind === 'report' ? definition : null
}

function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('invalid', releaseRefusals.reportNotUtf8())
  }
}

/** Values of variables and captures; secrets are the worker's alone, and a report is judged without one. */
async function judgingOf(tx: Tx, item: LockedItem): Promise<Judging> {
  const { projectId, environmentId, id: releaseId } = item.release
  const environment = await findEnvironment(projectId, environmentId, tx)
  const captured = (await readCaptures([releaseId], tx)).get(releaseId) ?? {}
  const find = (name: string): string => {
    const value = environment?.variables[name] ?? captured[name]
    if (value === undefined)
      throw new Error(`there is no variable or capture named ${name}, and a report is judged without secrets`)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return { fill: (expression) => fillExpression(expression, find), hide: (text) => text }
}

/** Writes the run and what it decides. Throws `Refusal('invalid')`, before anything is written, when the file is no report of the format that was named. */
export async function pushReport(
  tx: Tx,
  item: LockedItem,
  definition: Definition<'report'>,
  file: PushedFile,
  actor: Actor,
  now: Date,
): Promise<Pushed> {
  const { tests, ...judged } = judgeReport(definition, readText(file.bytes), await judgingOf(tx, item))
  const transcript = `${file.title}, ${file.bytes.byteLength} bytes, SHA-256 ${file.sha256}, kept as evidence of this item`
  const seen: Omit<RunResult, 'summary'> = { ...judged, timings: {}, transcript, error: null, egress: [] }
  const result: RunResult = { ...seen, summary: summarise(seen) }
  const id = newId()
  const { projectId, id: releaseId } = item.release
  const resultSha256 = resultDigest(id, definition, result)
  const by = { requestedById: actor.kind === 'person' ? actor.id : null, requestedBy: actorName(actor) }
  const number = await insertFinishedRun(tx, {
    id,
    projectId,
    releaseId,
    itemId: item.id,
    definition,
    ...result,
    ...by,
    tests,
    resultSha256,
  })
  const { status, summary } = result
  const stated = stateResult(result)
  const facts = applyRun(item, { number, status, summary: stated, covers: definition.covers }, now)
  const revision = facts ? await saveDecision(tx, item, facts, now) : await reviseItem(tx, item, now)
  const details = { projectId, releaseId, itemId: item.id, runId: id, number, trial: false, status, resultSha256 }
  return {
    run: { id, number, status, summary },
    event: {
      action: 'run.recorded',
      ...details,
      summary: stated,
      was: item.outcome,
      is: facts?.outcome ?? item.outcome,
    },
    revision,
  }
}

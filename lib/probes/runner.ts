// Runs a probe: leave, placeholders, limits, the kind's own look, judgement, and everything secret or dangerous taken out of what is kept.
import { boundText, cleanText } from '@/lib/domain/probe/answer/clean'
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { mayChange } from '@/lib/domain/probe/definition/may-change'
import { makeRedactor } from '@/lib/domain/probe/secrets/redact'
import { makeTraceFinder } from '@/lib/domain/probe/secrets/trace'
import { Refusal } from '@/lib/domain/refusal'
import { EgressDenied, EgressFailure } from '@/lib/egress/denied'
import { type Attempt, attempt } from '@/lib/probes/attempt'
import type { ProbeContext, ProbeResult } from '@/lib/probes/context'
import { pause } from '@/lib/probes/pause'
import { ProbeError } from '@/lib/probes/probe-error'
import type { SecretFilter } from '@/lib/probes/secret-use'
import { decode } from '@/lib/probes/sql/database-url'

const MAX_TRANSCRIPT = 64 * 1024
const MAX_ERROR = 2000
const DEFAULT_PAUSE_MS = 1000
/** So many reasons of earlier tries are told apart. */
const MAX_MISSES = 5
const OTHER = 'other reasons'

/**
 * Runs a probe and judges what it saw. Never rejects: whatever keeps it from a judgement is a result with `error`. One try takes at most
 * `timeoutMs`; with `retryForMs` a new one is begun until it passes or that time is over, and the last one decides.
 */
export async function runProbe(definition: ProbeDefinition, context: ProbeContext): Promise<ProbeResult> {
  const changing = mayChange(definition, context)
  if (changing && !context.allowSideEffects) {
    return refused(
      'It may change something at the target, which this environment does not allow: switch on allowSideEffects there, or use GET or HEAD',
    )
  }
  const filter = makeFilter(context)
  if (!filter)
    return refused(
      'A secret of the environment could not be opened: store it again, or ask who runs the worker for its key',
    )
  const started = context.now()
  const every = definition.retryEveryMs ?? DEFAULT_PAUSE_MS
  const patience = changing ? 0 : (definition.retryForMs ?? 0)
  const misses = new Map<string, number>()
  for (let tries = 1; ; tries++) {
    const tried = await attempt(definition, context, filter)
    const spent = context.now() - started
    if (!mayHelp(tried, context) || spent + every > patience)
      return finish(tried, filter.hide, context, tries > 1 ? writeTries(tries, spent, misses) : '')
    const reason = sayMiss(tried)
    const known = misses.has(reason) || misses.size < MAX_MISSES ? reason : OTHER
    misses.set(known, (misses.get(known) ?? 0) + 1)
    await pause(every, context.signal)
  }
}

/**
 * What every text that leaves goes through: cleaned first, since a secret may hide between control characters, then
 * redacted. Null when a secret cannot be opened.
 */
function makeFilter(context: ProbeContext): SecretFilter | null {
  const hidden: Record<string, string> = {}
  for (const [name, { url }] of Object.entries(context.databases)) {
    hidden[`${name} (address)`] = url
    const password = URL.canParse(url) ? new URL(url).password : ''
    hidden[`${name} (password)`] = password
    hidden[`${name} (password, decoded)`] = decode(password)
  }
  for (const [name, { password, privateKey }] of Object.entries(context.hosts)) {
    hidden[`${name} (password)`] = password ?? ''
    hidden[`${name} (key)`] = privateKey ?? ''
  }
  try {
    for (const name of context.secretNames) hidden[name] = context.secret(name) ?? ''
  } catch {
    return null
  }
  const redact = makeRedactor(hidden)
  const values = Object.values(hidden)
  const holdsTrace = makeTraceFinder(values)
  return {
    hide: (text) => redact(cleanText(text)),
    holdsTrace,
    besides: (used) => {
      const left = new Set(used)
      return left.size === 0 ? holdsTrace : makeTraceFinder(values.filter((value) => !left.has(value)))
    },
  }
}

/** Whether another try could end differently: not after a pass, a cancel, a denial or a mistake in the definition. */
function mayHelp(tried: Attempt, context: ProbeContext): boolean {
  if (context.signal.aborted) return false
  if ('judgement' in tried) return tried.judgement.status === 'failed'
  return tried.problem instanceof EgressFailure
}

function finish(tried: Attempt, hide: (text: string) => string, context: ProbeContext, heading: string): ProbeResult {
  const seen = {
    timings: tried.timings,
    egress: tried.egress,
    transcript: boundText(hide(heading + tried.transcript), MAX_TRANSCRIPT),
  }
  if ('judgement' in tried && !context.signal.aborted) return { ...tried.judgement, ...seen, error: null }
  const problem = 'problem' in tried ? tried.problem : undefined
  const status = context.signal.aborted ? 'cancelled' : 'error'
  const error = status === 'cancelled' ? 'The run was cancelled' : boundText(hide(formatProbeError(problem)), MAX_ERROR)
  return { status, assertions: [], captured: {}, ...seen, error }
}

function formatProbeError(problem: unknown): string {
  if (
    problem instanceof EgressDenied ||
    problem instanceof EgressFailure ||
    problem instanceof ProbeError ||
    problem instanceof Refusal
  )
    return problem.message
  return `The probe could not be run: ${problem instanceof Error ? problem.message : String(problem)}`
}

/** Why a try did not pass: the first expectation that does not hold, or what kept it from looking. */
function sayMiss(tried: Attempt): string {
  if ('problem' in tried) return formatProbeError(tried.problem)
  const missed = tried.judgement.assertions.find(({ passed }) => !passed)
  return missed?.message ?? missed?.expression ?? 'it did not hold'
}

/** Which try decided, and why those before it did not. */
function writeTries(tries: number, spentMs: number, misses: ReadonlyMap<string, number>): string {
  const reasons = Array.from(misses, ([reason, times]) => `${reason}${times > 1 ? ` (${times} times)` : ''}`)
  return `Try ${tries}, after ${(spentMs / 1000).toFixed(1)} s. Before: ${reasons.join('; ')}.\n\n`
}

function refused(error: string): ProbeResult {
  return { status: 'error', timings: { total: 0 }, assertions: [], captured: {}, transcript: '', error, egress: [] }
}

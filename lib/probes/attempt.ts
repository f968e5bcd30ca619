// One try of a probe, under its own deadline. What it saw is kept even when it then fails.

import { type Judgement, judge } from '@/lib/domain/probe/answer/judge'
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { fillDefinition } from '@/lib/domain/probe/fill/fill'
import type { Timings } from '@/lib/domain/probe/kinds/kind'
import { WITHHELD } from '@/lib/domain/probe/secrets/withhold'
import { type Dial, dialFromHere } from '@/lib/egress/dial'
import type { Gate } from '@/lib/egress/gate'
import { type Allowed, resolveAllowed } from '@/lib/egress/resolve-allowed'
import type { EgressRecord, ProbeContext } from '@/lib/probes/context'
import { startDeadline } from '@/lib/probes/deadline'
import { keepHosts } from '@/lib/probes/hosts'
import { examine } from '@/lib/probes/registry'
import type { Reach } from '@/lib/probes/run'
import {
  type Guard,
  guardPlaces,
  plainProbeError,
  type SecretFilter,
  Transcript,
  textsOf,
  type UsedSecrets,
  withholdOf,
} from '@/lib/probes/secret-use'

type Seen = { timings: Timings; transcript: string; egress: EgressRecord[] }

/** A judgement, or what kept the try from one. The transcript is as it came: neither cleaned nor redacted. */
export type Attempt = Seen & ({ judgement: Judgement } | { problem: unknown })

/**
 * Resolves within `timeoutMs`, also when the kind's runner ignores its signal. Where a request carries a secret, or
 * what comes back holds a trace of one, the answer is judged and not kept.
 */
export async function attempt(
  definition: ProbeDefinition,
  context: ProbeContext,
  filter: SecretFilter,
): Promise<Attempt> {
  const { hide, holdsTrace } = filter
  const started = context.now()
  const deadline = startDeadline(definition.timeoutMs, context.signal)
  const egress: EgressRecord[] = []
  const gate = openGate(context, deadline.signal, egress)
  const hosts = keepHosts(context, gate, deadline.signal, (allowed) => note(egress, allowed))
  const transcript = new Transcript()
  const notes: Notes = { phases: {}, absent: {} }
  let guard = guardPlaces(new Map())
  const seen = (withhold: boolean): Seen => ({
    timings: { ...notes.phases, total: notes.phases.total ?? context.now() - started },
    transcript: transcript.text(withhold),
    egress: [...egress],
  })
  try {
    const filled = fillDefinition(definition, context)
    guard = guardPlaces(withHosts(filled.usedSecrets, context))
    const reach: Reach = {
      ...waysOut(context, gate, hosts, guard),
      ...recorders(transcript, notes),
      ...entriesOf(context),
      signal: deadline.signal,
      left: () => definition.timeoutMs - (context.now() - started),
      now: context.now,
    }
    const yielded = await Promise.race([examine(filled.definition, reach), deadline.reached])
    const withhold = withholdOf(filled.usedSecrets, [transcript.answer(), ...textsOf(yielded)], filter)
    const conceal = (text: string) => (withhold && holdsTrace(text) ? WITHHELD : hide(text))
    const judging = { fill: filled.fillExpectation, hide: conceal, absent: notes.absent, withhold }
    return { ...seen(withhold !== undefined), judgement: judge(definition, yielded, judging, context.before) }
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem)
    const withhold = guard.wasSent() || [transcript.answer(), said].some(holdsTrace)
    return { ...seen(withhold), problem: withhold ? plainProbeError(problem) : problem }
  } finally {
    hosts.close()
    deadline.end()
  }
}

/** What a runner notes beside what it yields. */
type Notes = { phases: Partial<Timings>; absent: Record<string, string> }

function recorders(transcript: Transcript, notes: Notes): Pick<Reach, 'write' | 'writeAnswer' | 'absent' | 'mark'> {
  return {
    write: (text) => transcript.write(text),
    writeAnswer: (text, instead) => transcript.writeAnswer(text, instead),
    absent: (name, why) => {
      notes.absent[name] = why
    },
    mark: (timings) => {
      notes.phases = { ...notes.phases, ...timings }
    },
  }
}

function entriesOf({ databases, commands }: ProbeContext): Pick<Reach, 'database' | 'command'> {
  return {
    database: (name) => (Object.hasOwn(databases, name) ? databases[name]?.url : undefined),
    command: (name) => (Object.hasOwn(commands, name) ? commands[name] : undefined),
  }
}

function withHosts(used: ReadonlyMap<string, string>, { secretHosts }: ProbeContext): UsedSecrets {
  return new Map([...used].map(([name, text]) => [name, { text, hosts: secretHosts[name] ?? [] }]))
}

/** The ways to a target. Each place is held against the secrets of the request before it is dialled. */
function waysOut(
  { hosts: known }: ProbeContext,
  gate: Gate,
  hosts: Pick<Reach, 'dialFrom' | 'ssh'>,
  guard: Guard,
): Pick<Reach, 'gate' | 'dialFrom' | 'ssh'> {
  const guarded: Gate = async (host, port) => {
    guard.check(host, port)
    return gate(host, port)
  }
  return {
    gate: guarded,
    ssh: async (name) => {
      const host = Object.hasOwn(known, name) ? known[name] : undefined
      if (host) guard.check(host.address, host.port)
      return hosts.ssh(name)
    },
    dialFrom: async (via): Promise<Dial> => {
      if (via === undefined) return dialFromHere(guarded)
      const dial = await hosts.dialFrom(via)
      return async (host, port, options) => {
        guard.check(host, port)
        return dial(host, port, options)
      }
    },
  }
}

/** Each way once, however often it was gone. */
function note(egress: EgressRecord[], allowed: EgressRecord): void {
  const same = (known: EgressRecord) =>
    known.host === allowed.host && known.port === allowed.port && known.via === allowed.via
  if (!egress.some(same)) egress.push(allowed)
}

/** Asks for every address, and remembers what was allowed: within a try, an answer stands. */
function openGate(context: ProbeContext, signal: AbortSignal, egress: EgressRecord[]): Gate {
  const requested = new Map<string, Promise<Allowed>>()
  return async (host, port) => {
    const place = `${host} ${port}`
    const asking =
      requested.get(place) ?? resolveAllowed(host, port, { rules: context.egress, never: context.never, signal })
    requested.set(place, asking)
    const allowed = await asking
    note(egress, { host: allowed.host, port, address: allowed.address, rule: allowed.rule })
    return allowed
  }
}

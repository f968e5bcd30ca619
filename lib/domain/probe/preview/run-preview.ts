// Why it is safe to run a probe, told before it runs: what is sent, where to, which rule lets it, and how far it can go. Pure: nothing is resolved or dialled.
import { allowedBy } from '@/lib/domain/probe/definition/allowed-by'
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { mayChange } from '@/lib/domain/probe/definition/may-change'
import { replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'
import { fillDefinition } from '@/lib/domain/probe/fill/fill'
import { writePlace } from '@/lib/domain/probe/kinds/fields'
import type { Goal, Plan } from '@/lib/domain/probe/kinds/kind'
import { planOf } from '@/lib/domain/probe/preview/run-plans'
import { explainUnbound } from '@/lib/domain/probe/secrets/secret-hosts'
import type { Environment } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'

/** What is known of an environment before a run: no value of a secret is. `captures` are the names that probes of the release capture. */
export type Surroundings = Pick<
  Environment,
  'name' | 'variables' | 'egress' | 'hosts' | 'databases' | 'commands' | 'allowSideEffects'
> & {
  secretNames: readonly string[]
  secretHosts: Readonly<Record<string, readonly string[]>>
  captures: readonly string[]
}

/** One place that is gone to, with the rule that allows it or what is missing. */
export type Step = { what: string; rule?: string; condition?: string; missing?: string }

export type RunPreview = {
  does: string
  /** The request or the command. `{{NAME}}` stands where a secret or a capture will stand. */
  exact: string
  from: string
  steps: Step[]
  secrets: string[]
  captures: string[]
  limits: string[]
  /** In words; `changing` when it may change something, `held` when the environment does not let it. */
  effect: { changing: boolean; held: boolean; says: string }
  /** What keeps it from running as it stands. */
  troubles: string[]
}

export function previewRun(definition: ProbeDefinition, environment: Surroundings): RunPreview {
  const used = usedNames(definition, environment)
  const filled = fillWhatIsKnown(definition, environment)
  const plan = 'problem' in filled ? null : tryPlan(filled, environment)
  const known = plan && 'does' in plan ? plan : null
  const steps = known ? stepsTo(known.goal, environment) : []
  const hidden = known ? [...used.secrets, ...secretsOf(known.goal, environment)] : used.secrets
  const troubles = [
    ...used.troubles,
    ...('problem' in filled ? [filled.problem] : []),
    ...(plan && 'problem' in plan ? [plan.problem] : []),
    ...steps.flatMap(({ problem }) => problem ?? []),
    ...(known ? unboundSecrets(used.secrets, known.goal, environment) : []),
  ]
  return {
    does: known?.does ?? 'It cannot be run as it stands.',
    exact: known && !('problem' in filled) ? filled.reveal(known.exact) : '',
    from: known ? fromOf(known.goal, environment) : '',
    steps: steps.map(({ problem: _, ...step }) => step),
    ...{
      secrets: [...new Set(hidden)],
      captures: used.captures,
      limits: limitsOf(definition, environment, known),
      effect: effectOf(definition, environment),
      troubles: [...new Set(troubles)],
    },
  }
}

type Filled = { definition: ProbeDefinition; reveal(text: string): string; isOpen(text: string): boolean }

/**
 * Fills in the variables as a run does. What is not known yet goes through the same way as a mark that nothing else holds, so that it ends up
 * where its value will; where only a number may stand, the mark is one.
 */
function fillWhatIsKnown(
  definition: ProbeDefinition,
  { variables, secretNames, captures }: Surroundings,
): Filled | { problem: string } {
  const names = [...secretNames, ...captures]
  let problem = ''
  for (const prefix of ['xPlace70a4x', '73109834']) {
    const marks = new Map(names.map((name, at) => [name, `${prefix}${1000 + at}`]))
    const all = Object.fromEntries(marks)
    try {
      const filled = fillDefinition(definition, {
        variables: withUnknown(definition, variables, names),
        secret: (name) => (secretNames.includes(name) ? all[name] : undefined),
        captures: all,
      })
      const reveal = (text: string) =>
        [...marks].reduce((shown, [name, mark]) => shown.replaceAll(mark, `{{${name}}}`), text)
      return {
        definition: filled.definition,
        reveal,
        isOpen: (text) => text.includes('{{') || [...marks.values()].some((mark) => text.includes(mark)),
      }
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
    }
  }
  return { problem }
}

/** A name that nobody knows stands for itself, and is told as a trouble of its own. */
function withUnknown(
  definition: ProbeDefinition,
  variables: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> {
  const unknown = placeholdersOf(definition).filter((name) => !Object.hasOwn(variables, name) && !names.includes(name))
  return { ...Object.fromEntries(unknown.map((name) => [name, `{{${name}}}`])), ...variables }
}

/** The names in the target of a definition, in their order; expectations are filled in after the run. */
function placeholdersOf({ expect: _expect, warn: _warn, capture: _capture, ...target }: ProbeDefinition): string[] {
  const found = new Set<string>()
  replacePlaceholders(JSON.stringify(target), (name) => {
    found.add(name)
    return ''
  })
  return [...found]
}

function usedNames(
  definition: ProbeDefinition,
  { variables, secretNames, captures }: Surroundings,
): { secrets: string[]; captures: string[]; troubles: string[] } {
  const names = placeholdersOf(definition).filter((name) => !Object.hasOwn(variables, name))
  const secrets = names.filter((name) => secretNames.includes(name))
  const captured = names.filter((name) => !secretNames.includes(name) && captures.includes(name))
  const unknown = names.filter((name) => !secrets.includes(name) && !captured.includes(name))
  return {
    secrets,
    captures: captured,
    troubles: unknown.map(
      (name) =>
        `There is no variable, secret or capture named ${name}: add it to the environment, or capture it in an earlier probe.`,
    ),
  }
}

function tryPlan({ definition, isOpen }: Filled, { commands }: Surroundings): Plan | { problem: string } {
  try {
    return planOf(definition, { commands, isOpen })
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message }
    throw error
  }
}

type PreviewStep = Step & { problem?: string }

function stepsTo(goal: Goal, environment: Surroundings): PreviewStep[] {
  switch (goal.to) {
    case 'host':
      return [stepToHost(goal.name, environment)]
    case 'database':
      return [stepToDatabase(goal.name, environment)]
    case 'address': {
      const { host, port, via } = goal
      const allowance = allowedBy(host, port, environment.egress, via !== undefined)
      return [
        ...(via === undefined ? [] : [stepToHost(via, environment)]),
        { what: `${writePlace(host, port)}${via === undefined ? '' : `, as seen from ${via}`}`, ...allowance },
      ]
    }
    case 'resolver':
      return [{ what: 'the resolver of the worker’s machine', rule: 'no rule is needed' }]
    case 'nowhere':
      return []
  }
}

function stepToHost(name: string, { hosts, egress }: Surroundings): PreviewStep {
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined
  if (!host)
    return {
      what: `the host ${name}`,
      problem: `The environment has no host named ${name}: add it there, or name another.`,
    }
  return {
    what: `${name}: ${host.user}@${writePlace(host.address, host.port)} over SSH, its key pinned`,
    ...allowedBy(host.address, host.port, egress, false),
  }
}

function stepToDatabase(name: string, { databases }: Surroundings): PreviewStep {
  const database = Object.hasOwn(databases, name) ? databases[name] : undefined
  if (!database)
    return {
      what: `the database ${name}`,
      problem: `The environment has no database named ${name}: add it there, or name another.`,
    }
  return {
    what: `the database ${name}`,
    condition: `if a rule lists its host and port, which stand in the secret ${database.urlSecret} and are held against the rules when it runs`,
  }
}

/** The secrets that getting there takes. */
function secretsOf(goal: Goal, { hosts, databases }: Surroundings): string[] {
  const name = goal.to === 'host' ? goal.name : goal.to === 'address' ? goal.via : undefined
  const host = name !== undefined && Object.hasOwn(hosts, name) ? hosts[name] : undefined
  const database = goal.to === 'database' && Object.hasOwn(databases, goal.name) ? databases[goal.name] : undefined
  return [host?.privateKeySecret, host?.passwordSecret, database?.urlSecret].filter((secret) => secret !== undefined)
}

/** Why secrets of a request may not be sent to where it goes. Of a database only its secret knows where: a run checks that. */
function unboundSecrets(names: readonly string[], goal: Goal, { hosts, secretHosts }: Surroundings): string[] {
  const entry = goal.to === 'host' && Object.hasOwn(hosts, goal.name) ? hosts[goal.name] : undefined
  const place =
    goal.to === 'address' ? { host: goal.host, port: goal.port } : entry && { host: entry.address, port: entry.port }
  if (!place) return []
  return names.flatMap((name) => {
    const wrong = explainUnbound(name, secretHosts[name] ?? [], place.host, place.port)
    return wrong ? [`${wrong}.`] : []
  })
}

function fromOf(goal: Goal, { hosts }: Surroundings): string {
  if (goal.to === 'nowhere') return 'Nothing leaves from here.'
  if (goal.to === 'address' && goal.via !== undefined)
    return `The host ${goal.via}${Object.hasOwn(hosts, goal.via) ? ` (${hosts[goal.via]?.address})` : ''}, which the worker reaches by SSH.`
  return 'The worker.'
}

function limitsOf(definition: ProbeDefinition, environment: Surroundings, plan: Plan | null): string[] {
  const { timeoutMs, retryForMs, retryEveryMs, everySeconds } = definition
  const again =
    retryForMs && !mayChange(definition, environment)
      ? `Tried again until it passes, every ${seconds(retryEveryMs ?? 1000)}, for at most ${seconds(retryForMs)}.`
      : 'Never tried again by itself.'
  return [
    `Each try ends after ${seconds(timeoutMs)} at the latest.`,
    again,
    ...(plan?.bytes ? [plan.bytes] : []),
    ...(everySeconds ? [`With its schedule started it runs every ${seconds(everySeconds * 1000)}.`] : []),
  ]
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms} milliseconds` : `${ms / 1000} second${ms === 1000 ? '' : 's'}`
}

function effectOf(definition: ProbeDefinition, environment: Surroundings): RunPreview['effect'] {
  if (!mayChange(definition, environment)) return { changing: false, held: false, says: 'It only looks.' }
  return environment.allowSideEffects
    ? {
        changing: true,
        held: false,
        says: `It may change something at the target. The environment ${environment.name} allows that; you are asked each time.`,
      }
    : {
        changing: true,
        held: true,
        says: `It may change something at the target, which the environment ${environment.name} does not allow: nothing is sent until a lead switches side effects on there.`,
      }
}

// `{{NAME}}` → its value, in every string of a definition: each in the way its place needs, none able to change what is reached.
import { wellFormed } from '@/lib/domain/probe/answer/clean'
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { replacePlaceholders, standIn } from '@/lib/domain/probe/definition/placeholder'
import { fillExpression } from '@/lib/domain/probe/fill/fill-expression'
import { fillPromql } from '@/lib/domain/probe/fill/fill-promql'
import { fillSql } from '@/lib/domain/probe/fill/fill-sql'
import { rulesOf } from '@/lib/domain/probe/kinds/index'
import type { Filler } from '@/lib/domain/probe/kinds/kind'
import { sayNamed } from '@/lib/domain/probe/secrets/secret-names'
import { Refusal } from '@/lib/domain/refusal'
import { probesRefusals } from '@/lib/domain/text/en/refusals/probes'

/** Where values come from. A name is looked for among variables, then secrets, then captures: what a target sent can hide nothing. */
export type Names = {
  variables: Readonly<Record<string, string>>
  captures: Readonly<Record<string, string>>
  secret(name: string): string | undefined
}

/** A filled target with its expectations as written, what fills an expectation, and the secrets that went in. */
export type Filled = {
  definition: ProbeDefinition
  fillExpectation(expression: string): string
  usedSecrets: ReadonlyMap<string, string>
}

type Value = { text: string; from: 'variable' | 'secret' | 'capture' }

/**
 * Fills a definition. Throws `Refusal('invalid')` that names a placeholder without a value, or one that stands where its value could
 * change the host. Values are not searched for further placeholders.
 */
export function fillDefinition(definition: ProbeDefinition, names: Names): Filled {
  const usedSecrets = new Map<string, string>()
  const find = (name: string) => {
    const value = findValue(name, names)
    if (value.from === 'secret') usedSecrets.set(name, value.text)
    return value
  }
  const filler = makeFiller(find)
  return {
    definition: rulesOf(definition.kind).fill(definition, filler),
    fillExpectation: (expression) => fillExpression(expression, (name) => readJudged(name, findValue(name, names))),
    usedSecrets,
  }
}

function findValue(name: string, names: Names): Value {
  if (Object.hasOwn(names.variables, name)) return { text: names.variables[name] ?? '', from: 'variable' }
  const secret = names.secret(name)
  if (secret !== undefined) return { text: secret, from: 'secret' }
  if (Object.hasOwn(names.captures, name)) return { text: names.captures[name] ?? '', from: 'capture' }
  throw new Refusal('invalid', probesRefusals.unknownName({ name }))
}

/** Throws `Refusal('invalid')` for a secret: an expression that holds one could give it back. */
function readJudged(name: string, { text, from }: Value): string {
  if (from === 'secret') throw new Refusal('invalid', sayNamed(name))
  return text
}

function makeFiller(find: (name: string) => Value): Filler {
  const trust = (name: string) => {
    const { text, from } = find(name)
    return { text, trusted: from === 'variable' }
  }
  return {
    text: (template) => replacePlaceholders(template, (name) => find(name).text),
    unsent: (template) => replacePlaceholders(template, (name) => readJudged(name, find(name))),
    url: (template) => fillUrl(template, find),
    body: (template) => {
      const quote = isJson(template) ? (text: string) => JSON.stringify(text).slice(1, -1) : (text: string) => text
      return replacePlaceholders(template, (name) => quote(find(name).text))
    },
    host: (template) => fillHost(template, find),
    port: (port) => readPort(typeof port === 'number' ? String(port) : fillHost(port, find)),
    promql: (template) => fillPromql(template, trust),
    sql: (template) => fillSql(template, trust),
  }
}

function fillHost(template: string, find: (name: string) => Value): string {
  return replacePlaceholders(template, (name) => {
    const { text, from } = find(name)
    if (from !== 'variable') throw new Refusal('invalid', probesRefusals.namedSecretInHost({ name }))
    return text
  }).trim()
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new Refusal('invalid', probesRefusals.wrongPort({ port: text.slice(0, 40) }))
  return port
}

/**
 * The host may come from variables only. That is proved by position, not by value: with any two stand-ins for what is not trusted, the
 * scheme, host and port must be the same.
 */
function fillUrl(template: string, find: (name: string) => Value): string {
  const fillWith = (untrusted: (text: string, offset: number) => string) =>
    replacePlaceholders(template, (name, offset) => {
      const { text, from } = find(name)
      return from === 'variable' ? text : untrusted(text, offset)
    })
  const filled = fillWith((text) => encodeURIComponent(wellFormed(text)))
  const [url, one, other] = [
    filled,
    fillWith((_, offset) => standIn(template, offset, 1)),
    fillWith((_, offset) => standIn(template, offset, 2)),
  ].map(readUrl)
  if (!url || !one || !other) throw new Refusal('invalid', probesRefusals.wrongUrl())
  if (url.username || url.password) throw new Refusal('invalid', probesRefusals.credentialsInUrl())
  if (one.origin !== other.origin || url.origin !== one.origin || one.username || other.username) {
    throw new Refusal('invalid', probesRefusals.secretInHost())
  }
  return filled
}

function readUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}

function isJson(template: string): boolean {
  try {
    JSON.parse(template)
    return true
  } catch {
    return false
  }
}

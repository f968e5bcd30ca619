// Where a probe goes, before it runs: probes of one host take turns.
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'
import { rulesOf } from '@/lib/domain/probe/kinds/index'

const MAX_HOST = 200

/**
 * The host of a definition in lower case, without scheme, port and path, or the name of a host or database of the environment; behind the host
 * that it goes through (`via`), if any. Names without a variable stay as they are written: such a run ends before it goes anywhere.
 */
export function hostOf(definition: ProbeDefinition, variables: Readonly<Record<string, string>>): string {
  const filled = replacePlaceholders(
    rulesOf(definition.kind).host(definition),
    (name) => variables[name] ?? `{{${name}}}`,
  )
  const bare = filled
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
  const host = /^\[([^\]]*)\]/.exec(bare)?.[1] ?? (bare.split(':').length === 2 ? bare.replace(/:.*$/, '') : bare)
  const via = 'via' in definition && definition.via ? `${definition.via}/` : ''
  return `${via}${host.toLowerCase().replace(/\.$/, '')}`.slice(0, MAX_HOST)
}

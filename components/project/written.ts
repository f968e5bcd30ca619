// An environment as its form holds it: text, line by line, and back.
import type { EgressRule } from '@/lib/domain/project/environment'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const printPairs = (pairs: Record<string, string>) =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')

const pairOf = (line: string): [string, string] => [
  line.slice(0, Math.max(0, line.indexOf('='))).trim(),
  line.slice(line.indexOf('=') + 1).trim(),
]

/** One NAME=value a line. A key in PEM, which has several lines, goes on to its END line. */
export function readPairs(text: string): Record<string, string> {
  const pairs: [string, string][] = []
  let open: [string, string] | null = null
  for (const line of lines(text)) {
    if (open) open[1] += `\n${line}`
    else {
      const pair = pairOf(line)
      pairs.push(pair)
      open = pair
    }
    const started = /-----BEGIN [A-Z0-9 ]+-----/.test(open[1])
    if (!started || /-----END [A-Z0-9 ]+-----/.test(open[1])) open = null
  }
  return Object.fromEntries(pairs.map(([name, value]) => [name, value.includes('-----BEGIN') ? `${value}\n` : value]))
}

/** The stored secrets with where each may be sent. */
export const printSecrets = ({ secretHosts }: { secretHosts: Record<string, string[]> }) =>
  Object.entries(secretHosts)
    .map(([name, hosts]) => (hosts.length > 0 ? `${name} (for ${hosts.join(', ')})` : name))
    .join(', ')

/** One NAME=host, host:port a line. */
export const readPlaces = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    lines(text).map((line) => {
      const [name, hosts] = pairOf(line)
      return [name, hosts.split(/[\s,]+/).filter(Boolean)]
    }),
  )

export const printRules = (rules: EgressRule[]) =>
  rules
    .map(({ host, ports, cidrs }) =>
      [host, ...(ports?.length ? [ports.join(',')] : cidrs?.length ? ['*'] : []), ...(cidrs ?? [])].join(' '),
    )
    .join('\n')

/** One host a line, then ports, then private ranges that it may resolve to. */
export function readRules(text: string): EgressRule[] {
  return lines(text).map((line) => {
    const [host = '', ports, ...cidrs] = line.split(/\s+/)
    return {
      host,
      ...(ports && ports !== '*' && { ports: ports.split(',').map(Number) }),
      ...(cidrs.length > 0 && { cidrs }),
    }
  })
}

// `redis-cli`: `INFO` as figures by name, `DBSIZE` and other single numbers, `CONFIG GET` as settings, `ROLE`.
import { decimalOf, shareOf } from '@/lib/domain/probe/output/quantity'
import { linesOf } from '@/lib/domain/probe/output/rows'

export type RedisValue = Record<string, string | number>

function subcommandOf(argv: readonly string[]): string[] {
  let at = 1
  while ((argv[at] ?? '').startsWith('-')) at += /^-(?:h|p|a|u|n|s|r|i|-user|-pass)$/.test(argv[at] ?? '') ? 2 : 1
  return argv.slice(at).map((word) => word.toLowerCase())
}

/** In a terminal `redis-cli` numbers and quotes what it shows: `1) "maxmemory"`, `(integer) 5`. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^\d{1,6}\) /, '')
    .replace(/^\(integer\) /, '')
    .replace(/^"(.*)"$/, '$1')

const typed = (text: string): string | number => {
  const number = decimalOf(text.includes(',') ? '' : text)
  return Number.isFinite(number) ? number : text
}

/** `hitRate` is the share of reads that found their key, from 0 to 100; it is missing before the first read. */
function infoOf(stdout: string): RedisValue | null {
  const info: RedisValue = {}
  for (const line of linesOf(stdout)) {
    const [, name, value] = /^([a-z][\w-]{0,80}):(.*)$/.exec(line.trim()) ?? []
    if (name !== undefined && value !== undefined) info[name] = typed(value)
  }
  const { keyspace_hits: hits, keyspace_misses: misses } = info
  if (typeof hits === 'number' && typeof misses === 'number' && hits + misses > 0)
    info.hitRate = shareOf(hits, hits + misses)
  return Object.keys(info).length > 0 ? info : null
}

export function parseRedis(argv: readonly string[], stdout: string): RedisValue | null {
  const [verb = '', second = ''] = subcommandOf(argv)
  if (verb === 'info') return infoOf(stdout)
  const lines = linesOf(stdout).map(bare)
  const [first] = lines
  if (first === undefined) return null
  if (verb === 'config' && second === 'get') {
    const pairs: RedisValue = {}
    for (let at = 0; at + 1 < lines.length; at += 2) pairs[lines[at] ?? ''] = typed(lines[at + 1] ?? '')
    return Object.keys(pairs).length > 0 ? pairs : null
  }
  if (verb === 'role') return { role: first }
  if (/^(?:dbsize|llen|scard|ttl|exists|strlen|zcard|hlen|xlen)$/.test(verb))
    return /^-?\d{1,18}$/.test(first) ? { count: Number(first) } : null
  return null
}

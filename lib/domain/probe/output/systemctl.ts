// `systemctl status`, `is-active`, `is-enabled`, `--failed`: units of systemd.
import { linesOf, wordsOf } from '@/lib/domain/probe/output/rows'

export type Unit = { state: string; active: boolean; sub?: string; enabled?: boolean; restarts?: number }
export type Units = { states: string[]; active?: boolean; enabled?: boolean }
export type UnitList = { units: { name: string; state: string }[]; count: number }

function statusOf(stdout: string): Unit | null {
  const found = /^[ \t]{0,20}Active: {1,4}(\w{1,20})(?: \(([\w-]{1,40})\))?/m.exec(stdout)
  if (!found) return null
  const [, state = '', sub] = found
  const loaded = /^[ \t]{0,20}Loaded:[^\n]{0,300}?;\s*(enabled|disabled|static|masked)\b/m.exec(stdout)?.[1]
  return {
    state,
    active: state === 'active',
    ...(sub !== undefined && { sub }),
    ...(loaded !== undefined && { enabled: loaded === 'enabled' }),
  }
}

function listOf(stdout: string): UnitList | null {
  const count = /^(\d{1,6}) loaded units listed/m.exec(stdout)?.[1]
  const units = linesOf(stdout)
    .map((line) => wordsOf(line.replace(/^[●*×○\s]+/u, '')))
    .filter(([name = '']) => /\.(?:service|socket|timer|mount|target|device|path|slice|scope)$/.test(name))
    .map(([name = '', , state = '']) => ({ name, state }))
  if (count === undefined && units.length === 0) return null
  return { units, count: units.length }
}

export function parseSystemctl(argv: readonly string[], stdout: string): Unit | Units | UnitList | null {
  const words = argv.slice(1)
  const verb = words.find((word) => !word.startsWith('-')) ?? ''
  if (verb === 'status') return statusOf(stdout)
  if (verb === 'list-units' || (verb === '' && words.includes('--failed'))) return listOf(stdout)
  const states = linesOf(stdout)
  if (states.length === 0) return null
  if (verb === 'is-active') return { states, active: states.every((state) => state === 'active') }
  if (verb === 'is-enabled') return { states, enabled: states.every((state) => state === 'enabled') }
  return null
}

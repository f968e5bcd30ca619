// Programs that print one figure or a few: versions, `nproc`, `ping`, `top -b`.
import { decimalOf } from '@/lib/domain/probe/output/quantity'
import { linesOf } from '@/lib/domain/probe/output/rows'

export type Version = { version: string; major: number; minor: number; patch: number }

/** The first version in what `--version` printed: "v18.17.0", "psql (PostgreSQL) 15.4", "Docker version 24.0.7, build afdd53b". */
export function parseVersion(stdout: string): Version | null {
  const found = /(?<![\d.])v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?![\d:])/.exec(stdout.slice(0, 2000))
  if (!found) return null
  const [whole, major = '0', minor = '0', patch = '0'] = found
  return { version: whole.replace(/^v/, ''), major: Number(major), minor: Number(minor), patch: Number(patch) }
}

export function parseNproc(stdout: string): { count: number } | null {
  const [line = ''] = linesOf(stdout)
  return /^\d{1,6}$/.test(line) ? { count: Number(line) } : null
}

export type Ping = { sent: number; received: number; lossPercent: number; averageMs?: number }

export function parsePing(stdout: string): Ping | null {
  const found = /(\d{1,9}) packets transmitted, (\d{1,9}) (?:packets )?received/.exec(stdout)
  const loss = /([\d.]{1,8})% packet loss/.exec(stdout)?.[1]
  if (!found || loss === undefined) return null
  const average = /=\s*[\d.]+\/([\d.]{1,12})\//.exec(stdout)?.[1]
  return {
    sent: Number(found[1]),
    received: Number(found[2]),
    lossPercent: Number(loss),
    ...(average !== undefined && { averageMs: Number(average) }),
  }
}

export type Top = { cpuPercent: number; load1?: number; load5?: number; load15?: number }

/** The last picture that `top -b` drew: the first one is an average since the machine was started. */
export function parseTop(stdout: string): Top | null {
  const idle = Array.from(stdout.matchAll(/^%?Cpu\(s\):[^\n]{0,200}?([\d.,]{1,8})[ %]*id\b/gim)).at(-1)?.[1]
  const cpu = decimalOf(idle ?? '')
  if (!Number.isFinite(cpu)) return null
  const load = /load average:\s+([\d.,]{1,10}?),?\s+([\d.,]{1,10}?),?\s+([\d.,]{1,10})/.exec(stdout)
  const [load1, load5, load15] = load?.slice(1).map(decimalOf) ?? []
  return {
    cpuPercent: Math.round((100 - cpu) * 100) / 100,
    ...(load1 !== undefined && load5 !== undefined && load15 !== undefined && { load1, load5, load15 }),
  }
}

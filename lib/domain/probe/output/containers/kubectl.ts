// `kubectl get` and `kubectl top`: resources, and whether each is as it should be.
import { bytesOf, decimalOf, percentOf, secondsOf } from '@/lib/domain/probe/output/quantity'
import { type TableRow, tableOf } from '@/lib/domain/probe/output/rows'

type Resource = {
  name: string
  namespace?: string
  status?: string
  restarts?: number
  ageSeconds?: number
  ready?: number
  desired?: number
  /** Pods run with all of their containers ready (or are completed), nodes are Ready, workloads have every replica, volumes are Bound. */
  ok?: boolean
}

export type Resources = { items: Resource[]; count: number }

const GOOD = /^(?:Running|Completed|Succeeded|Bound|Active|Available|Complete|True|Healthy|Synced)$/
const SHARE = /^(\d{1,6})\/(\d{1,6})$/

const known = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)

function readyOf(row: TableRow): { ready?: number; desired?: number } {
  const share = SHARE.exec(row.READY ?? row.COMPLETIONS ?? '')
  if (share) return { ready: Number(share[1]), desired: Number(share[2]) }
  if (row.DESIRED !== undefined && row.READY !== undefined)
    return { ready: Number(row.READY), desired: Number(row.DESIRED) }
  return {}
}

/** A node that is cordoned is `Ready,SchedulingDisabled`: it is up, and takes nothing. That is not as it should be. */
function okOf(status: string | undefined, ready: number | undefined, desired: number | undefined): boolean | undefined {
  if (status === undefined && desired === undefined) return undefined
  if (status === 'Completed' || status === 'Succeeded') return true
  const complete = desired === undefined || ready === desired
  if (status === undefined) return complete
  return complete && (status === 'Ready' || GOOD.test(status))
}

function resourceOf(row: TableRow): Resource {
  const name = (row.NAME ?? '').replace(/^[a-z.]{1,60}\//, '')
  const status = row.STATUS
  const { ready, desired } = readyOf(row)
  const restarts = known(Number(/^\d{1,9}/.exec(row.RESTARTS ?? '')?.[0] ?? Number.NaN))
  const ageSeconds = known(secondsOf(row.AGE ?? ''))
  const ok = okOf(status, ready, desired)
  return {
    name,
    ...(row.NAMESPACE !== undefined && { namespace: row.NAMESPACE }),
    ...(status !== undefined && { status }),
    ...(restarts !== undefined && { restarts }),
    ...(ageSeconds !== undefined && { ageSeconds }),
    ...(ready !== undefined && { ready }),
    ...(desired !== undefined && { desired }),
    ...(ok !== undefined && { ok }),
  }
}

/** Of an empty answer there are no items; whether that is good is for an expectation to say. */
export function parseKubectlGet(stdout: string): Resources | null {
  if (stdout.trim() === '') return { items: [], count: 0 }
  const rows = tableOf(stdout, ['NAME'])
  return rows && { items: rows.map(resourceOf), count: rows.length }
}

type Use = { name: string; cpuCores: number; memory: number; cpuPercent?: number; memoryPercent?: number }

export type ResourceUse = { items: Use[]; count: number }

/** `250m` is a quarter of a core. */
function coresOf(text: string): number {
  return text.endsWith('m') ? decimalOf(text.slice(0, -1)) / 1000 : decimalOf(text)
}

export function parseKubectlTop(stdout: string): ResourceUse | null {
  const rows = tableOf(stdout, ['CPU(CORES)', 'MEMORY(BYTES)'])
  if (!rows) return null
  const items = rows.map((row) => {
    const cpuPercent = known(percentOf(row['CPU%'] ?? row['CPU(%)'] ?? ''))
    const memoryPercent = known(percentOf(row['MEMORY%'] ?? row['MEMORY(%)'] ?? ''))
    return {
      name: row.NAME ?? row.POD ?? '',
      cpuCores: coresOf(row['CPU(CORES)'] ?? ''),
      memory: bytesOf(row['MEMORY(BYTES)'] ?? '', 1000),
      ...(cpuPercent !== undefined && { cpuPercent }),
      ...(memoryPercent !== undefined && { memoryPercent }),
    }
  })
  return items.every(({ cpuCores, memory }) => Number.isFinite(cpuCores + memory))
    ? { items, count: items.length }
    : null
}

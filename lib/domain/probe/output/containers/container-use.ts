// `docker stats --no-stream`: what containers use.
import { bytesOf, percentOf } from '@/lib/domain/probe/output/quantity'
import { tableOf } from '@/lib/domain/probe/output/rows'

type Use = {
  name: string
  cpuPercent: number
  memoryPercent: number
  memory: number
  memoryLimit: number
}

export type ContainerUse = { containers: Use[]; count: number }

/** A container that has just stopped shows `--`: then nothing is known, and the whole is null rather than half of it. */
export function parseContainerUse(stdout: string): ContainerUse | null {
  const rows = tableOf(stdout, ['CPU %', 'MEM %'])
  if (!rows) return null
  const containers = rows.map((row) => {
    const [used = '', limit = ''] = (row['MEM USAGE / LIMIT'] ?? '').split('/').map((size) => size.trim())
    return {
      name: row.NAME ?? row['CONTAINER ID'] ?? '',
      cpuPercent: percentOf(row['CPU %'] ?? ''),
      memoryPercent: percentOf(row['MEM %'] ?? ''),
      memory: bytesOf(used, 1000),
      memoryLimit: bytesOf(limit, 1000),
    }
  })
  const known = containers.every(({ cpuPercent, memoryPercent }) => Number.isFinite(cpuPercent + memoryPercent))
  return known ? { containers, count: containers.length } : null
}

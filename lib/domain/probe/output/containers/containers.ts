// `docker ps`, `docker compose ps`: containers and their states.
import { z } from 'zod'
import { linesOf, type TableRow, tableOf } from '@/lib/domain/probe/output/rows'

export type Container = {
  name: string
  image: string
  service: string
  status: string
  running: boolean
  /** `healthy`, `unhealthy`, `starting`, or empty where no health check is defined. */
  health: string
  /** Runs, and its health check (where there is one) says so. */
  ok: boolean
}

export type Containers = { containers: Container[]; count: number; names: string[] }

const HEALTH = /\b(?:health:\s*)?(healthy|unhealthy|starting)\b/i

function containerOf(name: string, image: string, service: string, status: string, stated = ''): Container {
  const running = /^(?:up|running)\b/i.test(status)
  const health = (HEALTH.exec(stated || status)?.[1] ?? '').toLowerCase()
  return { name, image, service, status, running, health, ok: running && (health === '' || health === 'healthy') }
}

/** `temponest-staging-agents-1` and `staging_postgres_1` name the service between the project and the number. */
function serviceOf(name: string): string {
  return name.replace(/[-_]\d+$/, '')
}

function fromRow(row: TableRow): Container {
  const name = row.NAMES ?? row.NAME ?? ''
  return containerOf(name, row.IMAGE ?? '', row.SERVICE ?? serviceOf(name), row.STATUS ?? row.STATE ?? '')
}

const Line = z.object({
  Names: z.string().optional(),
  Name: z.string().optional(),
  Image: z.string().optional(),
  Service: z.string().optional(),
  State: z.string().optional(),
  Status: z.string().optional(),
  Health: z.string().optional(),
})

function fromJson(text: string): Container[] | null {
  const pieces = text.trimStart().startsWith('[') ? [text] : linesOf(text)
  const found: Container[] = []
  for (const piece of pieces) {
    const parsed = z.union([z.array(Line), Line.transform((line) => [line])]).safeParse(readJson(piece))
    if (!parsed.success) return null
    for (const { Names, Name, Image = '', Service, State, Status, Health } of parsed.data) {
      const name = Name ?? Names ?? ''
      found.push(containerOf(name, Image, Service ?? serviceOf(name), State ?? Status ?? '', Health || Status))
    }
  }
  return found
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Compose 1 centres its headers over columns that three blanks part, and draws a line below. It breaks what is too long into several lines:
 * then nothing is said rather than something wrong.
 */
function fromOldCompose(stdout: string): Container[] | null {
  const lines = linesOf(stdout)
  const rule = lines.findIndex((line) => /^-{20,}$/.test(line))
  if (rule === -1) return null
  const rows = lines.slice(rule + 1).map((line) => line.split(/ {3,}/))
  if (!rows.every(([name = '', , state]) => name !== '' && state !== undefined)) return null
  return rows.map(([name = '', , state = '']) => containerOf(name, '', serviceOf(name), state))
}

function read(stdout: string): Container[] | null {
  if (/^\s{0,10}[[{]/.test(stdout)) return fromJson(stdout)
  if (/^-{20,}$/m.test(stdout)) return fromOldCompose(stdout)
  const table = tableOf(stdout, ['NAMES', 'STATUS']) ?? tableOf(stdout, ['NAME', 'STATUS'])
  return table?.map(fromRow) ?? null
}

export function parseContainers(stdout: string): Containers | null {
  const containers = read(stdout)
  return containers && { containers, count: containers.length, names: containers.map(({ name }) => name) }
}

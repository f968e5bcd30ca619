// What the figures of well-known programs must be for a demand to hold: expressions over `output`.

import { boundOfRequirement, bytesIn, compared, countOf, demanded, quoted } from '@/lib/domain/checklist/offers/draft'
import type { Figures } from '@/lib/domain/checklist/offers/expected/figure'
import { dockerFigures, resources } from '@/lib/domain/checklist/offers/expected/figures-containers'
import type { Threshold } from '@/lib/domain/checklist/structure'
import { programOf } from '@/lib/domain/probe/output/unwrap'

const upward = ({ comparator }: Threshold): boolean => comparator === '>' || comparator === '>='
const percent = (unit: string | undefined): boolean => unit === '%'
/** A file system: sizes bound what is free, unless the text speaks of what is used. */
const df: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  if (!bound) return null
  const { threshold, unit } = bound
  const used = requirement.said.has('used') && !requirement.said.has('free')
  const free = requirement.said.has('free') && !requirement.said.has('used')
  const bytes = bytesIn(unit)
  if (bytes !== undefined) {
    if (!free && !used && !upward(threshold)) return null
    return used
      ? demanded('output.used', 'low', threshold, bytes)
      : demanded('output.available', 'high', threshold, bytes)
  }
  if (!percent(unit)) return null
  if (!free && !used) return compared(upward(threshold) ? 'output.freePercent' : 'output.usedPercent', threshold)
  return free ? demanded('output.freePercent', 'high', threshold) : demanded('output.usedPercent', 'low', threshold)
}

const free: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  if (!bound) return null
  const { threshold, unit } = bound
  const used = requirement.said.has('used') && !requirement.said.has('free')
  const bytes = bytesIn(unit)
  if (bytes !== undefined) {
    if (requirement.said.has('total')) return compared('output.memory.total', threshold, bytes)
    if (!used && !upward(threshold)) return null
    return used
      ? demanded('output.memory.used', 'low', threshold, bytes)
      : demanded('output.memory.available', 'high', threshold, bytes)
  }
  if (!percent(unit)) return null
  if (upward(threshold) && !used) return compared('100 - output.memory.usedPercent', threshold)
  return demanded('output.memory.usedPercent', 'low', threshold)
}

const unit: Figures = ({ said }, words) => {
  if (said.uncertain) return null
  const name = words.includes('is-enabled') ? 'output.enabled' : 'output.active'
  const up = said.has('running', 'reach', 'works', 'health')
  if (said.has('stopped') || (up && said.negated)) return said.has('stopped') && said.negated ? null : `!${name}`
  return up || (name === 'output.enabled' && said.has('configured')) ? name : null
}

/** As `git status` itself prints it. */
const GIT_SAYS_CLEAN = /nothing to commit|working tree clean/i

const status: Figures = ({ said }) => {
  if (GIT_SAYS_CLEAN.test(said.text)) return 'output.clean'
  if (said.uncertain) return null
  const clean = said.negated ? said.has('differs') : said.has('same') && !said.has('differs')
  return clean ? 'output.clean' : null
}

const hits: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  return bound && percent(bound.unit) && requirement.said.has('hit-rate')
    ? demanded('output.hitRate', 'high', bound.threshold)
    : null
}

const redis: Figures = (requirement, words) => {
  const bound = boundOfRequirement(requirement)
  const info = hits(requirement, words)
  if (info || !bound) return info
  const field = /\b([a-z]+(?:_[a-z]+)+)\b/.exec(requirement.text)?.[1]
  return field && words.some((word) => word.toLowerCase() === 'info')
    ? compared(`output.${field}`, bound.threshold, bytesIn(bound.unit) ?? 1)
    : null
}

const load: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  const minutes = /\b(1|5|15)[ -]?(?:m|min)/.exec(requirement.text)?.[1] ?? '1'
  return bound && bound.unit === undefined ? demanded(`output.load${minutes}`, 'low', bound.threshold) : null
}

const top: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  return bound && percent(bound.unit) && requirement.said.has('cpu')
    ? demanded('output.cpuPercent', 'low', bound.threshold)
    : null
}

const count: Figures = (requirement) => {
  const wanted = countOf(requirement)
  return wanted ? compared('output.count', wanted) : null
}

const sizes: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  const bytes = bytesIn(bound?.unit)
  return bound && bytes !== undefined ? compared('output.size', bound.threshold, bytes) : null
}

const ping: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  if (bound?.unit === 'ms') return demanded('output.averageMs', 'low', bound.threshold)
  if (bound && percent(bound.unit)) return demanded('output.lossPercent', 'low', bound.threshold)
  return requirement.said.has('reach') && !requirement.said.negated ? 'output.received > 0' : null
}

const ports: Figures = (requirement) => {
  const port = /\b(\d{2,5})\b/.exec(requirement.text)?.[1]
  if (port === undefined || requirement.said.uncertain) return null
  if (requirement.said.has('closed') || requirement.said.negated) return `!(${port} in output.ports)`
  return requirement.said.has('open', 'reach', 'running', 'port') ? `${port} in output.ports` : null
}

const days: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  return bound?.unit === 'days' ? demanded('output.daysLeft', 'high', bound.threshold) : null
}

/** A version that is at least so high: "Node.js 18+". */
const version: Figures = (requirement) => {
  const [, major, minor] =
    /(?<![\d.])(\d{1,4})(?:\.(\d{1,4}))?(?:\.\d{1,4})?\s*(?:\+|or (?:later|higher|newer|above))/i.exec(
      requirement.text,
    ) ?? []
  const least = /(?:>=|≥)\s*v?(\d{1,4})(?:\.(\d{1,4}))?/.exec(requirement.text)
  const [high, low] = [major ?? least?.[1], minor ?? least?.[2]]
  if (high === undefined) return null
  if (low === undefined || low === '0') return `output.major >= ${high}`
  return `output.major > ${high} || (output.major == ${high} && output.minor >= ${low})`
}

/** File names that must be among those listed. */
const listed: Figures = ({ text }) => {
  const names = [...text.matchAll(/(?<![\w./*-])[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{1,7}(?![\w*])/gi)].map(
    ([name]) => name,
  )
  return names.length > 0 ? names.map((name) => `${quoted(name)} in output.names`).join(' && ') : null
}

function gitFigures(words: readonly string[]): Figures | null {
  if (words.includes('status')) return status
  return words.includes('tag') || words.includes('ls-remote') ? count : null
}

const PROGRAMS = new Map<string, Figures>(
  Object.entries({
    ...{ df, free, uptime: load, top, du: sizes, ls: listed, wc: count, pgrep: count, pidof: count, nproc: count },
    ...{
      'redis-cli': redis,
      'valkey-cli': redis,
      ping,
      ss: ports,
      netstat: ports,
      lsof: ports,
      openssl: days,
      systemctl: unit,
    },
  }),
)

/** The figures that a program's output has for demands; null when it has none. */
export function figuresOf(words: readonly string[]): Figures | null {
  const program = programOf(words[0])
  if (words.length === 2 && /^(?:--?version|-v|-V|version)$/.test(words[1] ?? '')) return version
  if (program === 'docker' || program === 'podman' || program === 'docker-compose') return dockerFigures(words)
  if (program === 'kubectl' || program === 'oc') return words.includes('get') ? resources : null
  if (program === 'git') return gitFigures(words)
  return PROGRAMS.get(program) ?? null
}

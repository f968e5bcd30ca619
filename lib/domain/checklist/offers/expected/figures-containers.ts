// What the figures of Docker and Kubernetes must be for a demand to hold.

import { boundOfRequirement, bytesIn, compared, countOf, demanded, quoted } from '@/lib/domain/checklist/offers/draft'
import type { Figures } from '@/lib/domain/checklist/offers/expected/figure'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Threshold } from '@/lib/domain/checklist/structure'
import { composeWords, skipOptions } from '@/lib/domain/probe/output/unwrap'

const allOf = (list: string, test: string): string => `output.count > 0 && output.${list}.all(c, ${test})`

/** "All containers running", "services are healthy": of one that is named, nobody can tell which row it is. */
const allUp = ({ said }: Requirement): boolean =>
  said.has('running', 'health', 'reach', 'works') &&
  (said.has('every') ||
    said.words.some(
      ({ text, topics }) => /s$/.test(text) && topics.some((topic) => topic === 'container' || topic === 'service'),
    ))

const containers: Figures = (requirement) => {
  const { said } = requirement
  if (said.negated) return null
  const count = countOf(requirement)
  if (count && said.has('container', 'service', 'running'))
    return compared('output.containers.filter(c, c.ok).size()', count)
  return allUp(requirement) ? allOf('containers', 'c.ok') : null
}

const containerUse: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  if (!bound) return null
  const cpu = requirement.said.has('cpu')
  const memory = requirement.said.has('memory')
  if (cpu === memory) return null
  const bytes = memory ? bytesIn(bound.unit) : undefined
  const within =
    bound.unit === '%'
      ? demanded(cpu ? 'c.cpuPercent' : 'c.memoryPercent', 'low', bound.threshold)
      : bytes === undefined
        ? null
        : demanded('c.memory', 'low', bound.threshold, bytes)
  return within && allOf('containers', within)
}

/** "agents: ~400-500MB (down from 1.58GB)": the image whose name it begins with. What is about so large may be a tenth off. */
const images: Figures = (requirement) => {
  const bound = boundOfRequirement(requirement)
  const bytes = bytesIn(bound?.unit)
  const [, name = ''] = /^([a-z0-9][\w./-]{1,80})\s*:/.exec(requirement.text) ?? []
  if (!bound || bytes === undefined || name === '') return null
  const { comparator, value, upper } = bound.threshold
  const near = /~|≈/.test(requirement.text) && comparator === 'between' && upper !== undefined
  const threshold: Threshold = near ? { comparator, value: value * 0.9, upper: upper * 1.1 } : bound.threshold
  const named = `i.repository.endsWith(${quoted(name)})`
  return `output.images.exists(i, ${named}) && output.images.all(i, !${named} || (${compared('i.size', threshold, bytes)}))`
}

export const resources: Figures = (requirement, words) => {
  const { said } = requirement
  const count = countOf(requirement)
  if (said.negated) return said.has('restarts') ? allOf('items', 'c.restarts == 0') : null
  if (count && said.has('container', 'service', 'running', 'every'))
    return compared('output.items.filter(c, c.ok).size()', count)
  const single = resourceNames(words).length > 0 && said.has('running', 'health', 'reach', 'works')
  return single || allUp(requirement) || (said.has('every') && said.has('pass')) ? allOf('items', 'c.ok') : null
}

/** Behind `kubectl get pods` a name asks for that pod alone. */
function resourceNames(words: readonly string[]): string[] {
  const rest = words
    .slice(1)
    .filter(
      (word, at, all) =>
        !word.startsWith('-') && !/^-(?:n|l|o|-namespace|-selector|-output|-context)$/.test(all[at - 1] ?? ''),
    )
  return rest.slice(rest.indexOf('get') + 2)
}

export function dockerFigures(words: readonly string[]): Figures | null {
  const compose = composeWords(words)
  const [first = '', second = ''] = compose ?? skipOptions(words.slice(1), 'docker')
  const verb = first === 'container' || first === 'image' ? second : first
  if (first === 'images' || (first === 'image' && verb === 'ls')) return images
  if (verb === 'ps' || verb === 'ls') return containers
  return verb === 'stats' ? containerUse : null
}

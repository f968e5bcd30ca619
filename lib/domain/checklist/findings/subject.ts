// What a bound speaks of, so that two bounds of one thing are found however they are worded.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { measuresIn } from '@/lib/domain/checklist/fields/measures'
import type { FieldNode, ItemNode, SectionNode, Structure, Threshold } from '@/lib/domain/checklist/structure'

export type Subject = {
  stems: Set<string>
  percentile: string | null
  unit: string | undefined
  threshold: Threshold
  line: number
  label: string
}

const STOP = new Set(
  'the a an of in on for to and or is are was be should must with under over per after before from by at all any no not total full overall check checks actual value result expected test time'.split(
    ' ',
  ),
)

/** Words by their first five letters, without those that name nothing. */
export function stemsOf(text: string): Set<string> {
  const words = plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word.length > 2 && !STOP.has(word) && !/^\d+$/.test(word) && !/^p\d\d$/.test(word))
  return new Set(words.map((word) => word.slice(0, 5)))
}

const SCALE: Record<string, [string, number]> = {
  ...{ ms: ['time', 1], s: ['time', 1000], min: ['time', 60_000], h: ['time', 3_600_000] },
  ...{ bytes: ['size', 1], KB: ['size', 1e3], MB: ['size', 1e6], GB: ['size', 1e9], TB: ['size', 1e12] },
}

function subject(
  label: string,
  context: string,
  unit: string | undefined,
  threshold: Threshold,
  line: number,
): Subject {
  const scale = SCALE[unit ?? '']
  return {
    ...{
      label,
      line,
      unit: scale?.[0] ?? unit,
      stems: stemsOf(label),
      percentile: /\bp(\d{2,3})\b/i.exec(`${label} ${context}`)?.[0]?.toLowerCase() ?? null,
    },
    threshold: { ...threshold, value: threshold.value * (scale?.[1] ?? 1) },
  }
}

function ofFields(fields: FieldNode[], context: string): Subject[] {
  return fields.flatMap((field) =>
    field.threshold ? [subject(field.label, context, field.unit, field.threshold, field.line)] : [],
  )
}

/** All that a document bounds: its blanks, its metrics, and what its prose says. */
export function subjectsOf({ sections, metrics }: Pick<Structure, 'sections' | 'metrics'>): Subject[] {
  const found: Subject[] = metrics.flatMap((metric) =>
    metric.target ? [subject(metric.name, metric.target.text ?? '', metric.unit, metric.target, metric.line)] : [],
  )
  const open: (SectionNode | ItemNode)[] = [...sections]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('sections' in node) {
      if (node.kind === 'reference' || node.kind === 'rollback') continue
      open.push(...node.sections)
    }
    found.push(...ofFields(node.fields, node.title))
    open.push(...node.items)
    if (found.length > 2000) break
    for (const piece of node.prose.slice(0, 200)) {
      if (piece.text.length < 1000 && /\d/.test(piece.text))
        found.push(
          ...measuresIn(piece.text).map(({ label, bound }) =>
            subject(label, piece.text, bound.unit, bound.threshold, piece.line),
          ),
        )
    }
  }
  return found.sort((one, other) => one.line - other.line).slice(0, 200)
}

/** Whether both speak of the same thing, in the same unit and from the same side. */
export function sameSubject(one: Subject, other: Subject): boolean {
  if (
    one.unit !== other.unit ||
    one.unit === undefined ||
    side(one) !== side(other) ||
    one.percentile !== other.percentile
  )
    return false
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length
  const least = Math.min(one.stems.size, other.stems.size)
  if (one.percentile) return shared > 0 || least === 0 || isLatency(one) === isLatency(other)
  return least >= 2
    ? shared >= 2 && shared / least >= 0.99
    : least === 1 && shared === 1 && one.stems.size === other.stems.size
}

const isLatency = ({ unit }: Subject): boolean => unit === 'time'
const side = ({ threshold }: Subject): string => threshold.comparator.charAt(0)

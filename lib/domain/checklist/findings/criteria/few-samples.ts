// Percentiles of too few samples.
import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import { finding } from '@/lib/domain/checklist/findings/finding'
import type { Finding, ItemNode } from '@/lib/domain/checklist/structure'

const PERCENTILE = /\bp(9[0-9])\b/i

/** How often the commands of an item run in a loop; 0 where none does. */
function roundsOf({ steps, fields }: ItemNode): number {
  if (steps.length === 0 || fields.length === 0) return 0
  const rounds = steps.flatMap((step) =>
    step.kind === 'command' && /\bfor\b/.test(step.text)
      ? commandsOf(step.text).map(({ times }) => (times > 1 ? times : 0))
      : [],
  )
  return Math.max(0, ...rounds)
}

/** The p99 of 10 requests is the slowest of them. */
export function fewSamples(items: readonly ItemNode[]): Finding[] {
  return items.flatMap((item) => {
    const field = item.fields.find(({ label }) => PERCENTILE.test(label))
    const samples = field ? roundsOf(item) : 0
    const share = Number(PERCENTILE.exec(field?.label ?? '')?.[1] ?? 0)
    const needed = Math.ceil(100 / (100 - share || 1))
    if (!field || samples === 0 || samples >= needed) return []
    const message = `A p${share} of ${samples} samples is only the slowest of them.`
    return [finding('samples-few', message, [item.line, field.line], `Take at least ${needed} samples.`)]
  })
}

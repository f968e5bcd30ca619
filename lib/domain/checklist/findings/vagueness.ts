// Criteria that nothing measures, bounds without a number, figures from too few samples.
import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import { boundOf } from '@/lib/domain/checklist/fields/thresholds'
import type { Finding, ItemNode, Read } from '@/lib/domain/checklist/structure'

const NEAR =
  /\b(?:near|close to|around|approximately|about|low|minimal|negligible)\s+(?:0|zero|none)\b|\bnear[- ]zero\b/i
const RELATIVE = /[<>≤≥]\s*(?:the\s+)?(?:baseline|target|normal|before|average|usual|sla|slo|expected)\b/i
const UNMEASURED =
  /\b(?:performance|latency|response times?|throughput|error rates?|metrics|memory usage|load)\b.{0,40}\b(?:meets?|acceptable|normal|stable|good|optimi[sz]ed|within limits|healthy|fine|reasonable|no regression)\b|\bno (?:latency|performance) regression\b|\bperformance >\s*target\b/i
const PERCENTILE = /\bp(9[0-9])\b/i

const bare = (item: ItemNode): boolean => item.fields.every((field) => !field.threshold) && !item.probe && !item.offer

function loopsOf(item: ItemNode): number {
  if (item.steps.length === 0 || item.fields.length === 0) return 0
  return Math.max(
    0,
    ...item.steps.flatMap((step) =>
      step.kind === 'command' && /\bfor\b/.test(step.text)
        ? commandsOf(step.text).map((command) => (command.times > 1 ? command.times : 0))
        : [0],
    ),
  )
}

export function vagueness({ criteria }: Read, items: ItemNode[], lines: string[]): Finding[] {
  const found: Finding[] = []
  lines.forEach((whole, at) => {
    if (!/[<>≤≥0]|zero|none/i.test(whole)) return
    const line = whole.slice(0, 600)
    if (NEAR.test(line) && !boundOf(line.replace(NEAR, '')))
      found.push({
        code: 'bound-vague',
        severity: 'warning',
        message: 'A bound without a number: “near 0” lets everybody decide differently.',
        lines: [at + 1],
        suggestion: 'Say how many are still fine, such as “< 5”.',
      })
    else if (RELATIVE.test(line))
      found.push({
        code: 'bound-relative',
        severity: 'warning',
        message: 'A bound without a number: it is compared with something that the document does not give.',
        lines: [at + 1],
        suggestion: 'Write the number, or measure the baseline as an item before.',
      })
  })
  const texts = [
    ...items.filter(bare).map(({ title, line }) => ({ text: title, line })),
    ...criteria.filter((criterion) => !criterion.itemKey).map(({ text, line }) => ({ text, line })),
  ]
  for (const { text, line } of texts) {
    if (UNMEASURED.test(text.slice(0, 400)) && !boundOf(text) && !found.some((finding) => finding.lines.includes(line)))
      found.push({
        code: 'criterion-unmeasured',
        severity: 'warning',
        message: `Nothing measures “${text.slice(0, 120)}”.`,
        lines: [line],
        suggestion: 'Give it a number and a unit, or a probe.',
      })
  }
  for (const item of items) {
    const samples = loopsOf(item)
    const field = item.fields.find((known) => PERCENTILE.test(known.label))
    const share = Number(PERCENTILE.exec(field?.label ?? '')?.[1] ?? 0)
    const needed = Math.ceil(100 / (100 - share || 1))
    if (field && samples > 0 && samples < needed)
      found.push({
        code: 'samples-few',
        severity: 'warning',
        message: `A p${share} of ${samples} samples is only the slowest of them.`,
        lines: [item.line, field.line],
        suggestion: `Take at least ${needed} samples.`,
      })
  }
  return found.slice(0, 50)
}

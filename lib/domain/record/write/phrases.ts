// How single facts are said in a record.

import type { DecisionCall, Outcome, SignoffDecision } from '@/lib/domain/enums'
import type { FieldState, ItemState } from '@/lib/domain/release/snapshot/snapshot'

/** `2026-05-04 10:02 UTC`. */
export function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}

export const OUTCOME: Record<Outcome, string> = {
  pending: 'not decided',
  passed: 'passed',
  failed: 'failed',
  blocked: 'blocked',
  'not-applicable': 'not applicable',
}

/** What a signature means (21 CFR 11.50 asks for it beside name and time). */
export const MEANING: Record<SignoffDecision, string> = {
  approved: 'approves the release',
  'approved-with-conditions': 'approves the release on conditions',
  'needs-work': 'wants more done first',
  rejected: 'rejects the release',
}

export const CALL: Record<DecisionCall, string> = { go: 'GO', conditional: 'GO with conditions', 'no-go': 'NO-GO' }

const VIA = {
  person: 'by hand',
  machine: 'through the API',
  probe: 'by its probe',
  field: 'by what was filled in',
} as const

/** Who decided an item and when; null while nobody has. */
export function decidedBy({
  decidedBy: who,
  decidedAt,
  decidedVia,
}: Pick<ItemState, 'decidedBy' | 'decidedAt' | 'decidedVia'>): string | null {
  return [who, decidedAt && moment(decidedAt), decidedVia && VIA[decidedVia]].filter(Boolean).join(', ') || null
}

/** A value with its unit; null for an empty field. */
export function spokenValue({ value, unit }: Pick<FieldState, 'value' | 'unit'>): string | null {
  if (value === null || value === '') return null
  return typeof value === 'boolean'
    ? value
      ? 'yes'
      : 'no'
    : `${value}${unit && typeof value === 'number' ? ` ${unit}` : ''}`
}

export function bytes(size: number): string {
  return size < 1024
    ? `${size} B`
    : size < 1024 * 1024
      ? `${Math.round(size / 1024)} kB`
      : `${(size / 1024 / 1024).toFixed(1)} MB`
}

/** 90061 → `25 h 1 min 1 s`. */
export function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [Math.round(seconds % 60), 's'],
  ] as const
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ') || '0 s'
  )
}

// How single facts are said in a record.

import type { FieldState, ItemState } from '@/lib/domain/release/snapshot/snapshot'

/** `2026-05-04 10:02 UTC`. */
export function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}

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

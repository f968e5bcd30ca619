// How the parts of a structure are named on a page.
import type { FieldNode, Threshold } from '@/lib/domain/checklist/structure'
import type { FieldType, SectionKind, Verification } from '@/lib/domain/enums'
import { spokenDuration } from '@/lib/domain/time/duration'

/** "1 item", "3 items". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const SIGNS: Record<Exclude<Threshold['comparator'], 'between'>, string> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
}

export function boundText({ comparator, value, upper }: Threshold): string {
  return comparator === 'between' ? `${value}–${upper ?? value}` : `${SIGNS[comparator]} ${value}`
}

/** "p95 (≤ 400 ms)". */
export function fieldText({ label, type, unit, threshold, choices }: FieldNode): string {
  const measure = [threshold && boundText(threshold), unit].filter(Boolean).join(' ')
  const options = type === 'choice' ? (choices ?? []).map(({ value }) => value).join(' / ') : ''
  const more = [measure, options].filter(Boolean).join(', ')
  return more === '' ? label : `${label} (${more})`
}

/** "every hour", "every 30 min". */
export function everyText(seconds: number): string {
  const units: Record<number, string> = { 60: 'minute', 3600: 'hour', 86400: 'day', 604800: 'week' }
  return `every ${units[seconds] ?? spokenDuration(seconds)}`
}

const sideText = (seconds: number): string =>
  seconds === 0 ? 'the deployment' : `${spokenDuration(Math.abs(seconds))} ${seconds < 0 ? 'before' : 'after'}`

/** "from 24 h before to the deployment"; empty where both ends are open. */
export function windowText({ fromSeconds, toSeconds }: { fromSeconds?: number; toSeconds?: number }): string {
  if (fromSeconds !== undefined && toSeconds !== undefined && fromSeconds !== toSeconds)
    return `${sideText(fromSeconds)} to ${sideText(toSeconds)}`
  const one = fromSeconds ?? toSeconds
  return one === undefined ? '' : sideText(one)
}

export const KINDS: Record<SectionKind, string> = {
  prepare: 'Prepare',
  deploy: 'Deploy',
  verify: 'Verify',
  monitor: 'Monitor',
  gate: 'Gate',
  signoff: 'Sign-off',
  rollback: 'Rollback',
  'follow-up': 'Follow-up',
  reference: 'Reference',
}

/** Why a section of a kind does not count. */
export const WHY_NOT: Partial<Record<SectionKind, string>> = {
  rollback: 'Rollback: done only when the release goes back',
  'follow-up': 'Follow-up: done after the decision',
  reference: 'Reference: information, nothing to decide',
}

export const VERIFICATIONS: Record<Verification, string> = {
  manual: 'A person',
  probe: 'A probe',
  'manual-or-probe': 'A person or a probe',
}

export const FIELD_TYPES: Record<FieldType, string> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  choice: 'Choice',
  date: 'Date',
  'date-time': 'Date and time',
}

/** The keys of a table of names, as the closed list that they are. */
export function optionsOf<T extends string>(names: Record<T, string>): { value: T; label: string }[] {
  const found: { value: T; label: string }[] = []
  for (const value in names) found.push({ value, label: names[value] })
  return found
}

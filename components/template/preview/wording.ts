// How the parts of a structure are named on a page.
import { templateText } from '@/components/template/text'
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
  return templateText.wording.every(units[seconds] ?? spokenDuration(seconds))
}

const sideText = (seconds: number): string =>
  seconds === 0
    ? templateText.wording.theDeployment
    : `${spokenDuration(Math.abs(seconds))} ${seconds < 0 ? 'before' : 'after'}`

/** "from 24 h before to the deployment"; empty where both ends are open. */
export function windowText({ fromSeconds, toSeconds }: { fromSeconds?: number; toSeconds?: number }): string {
  if (fromSeconds !== undefined && toSeconds !== undefined && fromSeconds !== toSeconds)
    return templateText.wording.to({ sideText: sideText(fromSeconds), sideText2: sideText(toSeconds) })
  const one = fromSeconds ?? toSeconds
  return one === undefined ? '' : sideText(one)
}

export const KINDS: Record<SectionKind, string> = {
  prepare: templateText.wording.prepare,
  deploy: templateText.wording.deploy,
  verify: templateText.wording.verify,
  monitor: templateText.wording.monitor,
  gate: templateText.wording.gate,
  signoff: templateText.wording.signOff,
  rollback: templateText.wording.rollback,
  'follow-up': templateText.wording.followUp,
  reference: templateText.wording.reference,
}

/** Why a section of a kind does not count. */
export const WHY_NOT: Partial<Record<SectionKind, string>> = {
  rollback: templateText.wording.rollbackExplained,
  'follow-up': templateText.wording.followUpDoneAfterThe,
  reference: templateText.wording.referenceInformationNothingToDecide,
}

export const VERIFICATIONS: Record<Verification, string> = {
  manual: templateText.wording.aPerson,
  probe: templateText.wording.aProbe,
  'manual-or-probe': templateText.wording.aPersonOrAProbe,
}

export const FIELD_TYPES: Record<FieldType, string> = {
  text: templateText.wording.textLabel,
  number: templateText.wording.number,
  boolean: templateText.wording.yesOrNo,
  choice: templateText.wording.choice,
  date: templateText.wording.date,
  'date-time': templateText.wording.dateAndTime,
}

/** The keys of a table of names, as the closed list that they are. */
export function optionsOf<T extends string>(names: Record<T, string>): { value: T; label: string }[] {
  const found: { value: T; label: string }[] = []
  for (const value in names) found.push({ value, label: names[value] })
  return found
}

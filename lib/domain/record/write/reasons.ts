// Why the verdict is what it is: the reasons of one kind in one row, the gravest verdict first.

import type { ReleaseRecord } from '@/lib/domain/record/record'
import { itemPlace, rowPlace } from '@/lib/domain/record/write/places'
import { type Cell, cell, type Line, type Row, type Table, words } from '@/lib/domain/record/written-record'
import { meaningOf } from '@/lib/domain/release/item/threshold'
import { spokenChoice } from '@/lib/domain/verdict/judge/field'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'
import { named, type Reason, type ReasonKind } from '@/lib/domain/verdict/reasons'
import { notCounted } from '@/lib/domain/verdict/scope/not-counted'

/** What reasons of a kind are called when there are several. */
const MANY: Readonly<Record<ReasonKind, string>> = {
  'item-failed': 'items failed',
  'issue-open': 'issues are open',
  'signoff-rejected': 'roles rejected the release',
  'metric-breached': 'metrics are past their threshold',
  'criterion-holds': 'no-go criteria hold',
  'decision-field-failed': 'decision fields say no',
  freeze: 'freezes are in force',
  'item-undecided': 'items are still open',
  'item-blocked': 'items are blocked',
  'check-in-overdue': 'check-ins are overdue',
  'field-missing': 'required fields are empty',
  'field-out-of-bounds': 'values are out of their bounds',
  'field-failed': 'fields say no',
  'field-undecided': 'fields decide nothing yet',
  'field-empty': 'fields are empty',
  'decision-field-open': 'decision fields are not decided',
  'issue-unrecorded': 'fields state issues that are not recorded',
  'run-stale': 'probe results are stale',
  'run-not-passed': 'probes did not pass',
  'criterion-undecided': 'criteria are not answered',
  'criterion-open': 'criteria do not hold yet',
  'criterion-failed': 'criteria do not hold',
  'pass-rate': 'pass rates are too low',
  rule: 'rules are not met',
  'signoff-needs-work': 'roles want more done first',
  'signoff-missing': 'signatures are missing',
  'signoff-unheld': 'roles are held by nobody',
  'signoff-waits': 'roles wait for others to sign first',
  'signoff-early': 'signatures were given too early',
  'signoff-stale': 'signatures are stale',
  soak: 'soaks are not completed',
  'nothing-required': 'reasons that nothing is required',
  'question-open': 'questions about the checklist are open',
  'rolling-back': 'rollbacks are under way',
  'conditional-not-allowed': 'conditions are not allowed',
  waiver: 'waivers are in force',
  condition: 'conditions are open',
  'condition-overdue': 'conditions are overdue',
  'decision-field-conditional': 'decision fields are conditional',
  'outside-window': 'deployment windows are closed',
}

/** So many reasons of a kind are listed; each item is in the checklist below all the same. */
const LISTED = 10

/** A sentence about an item leads to it, in the product and in this record. */
export function sentence({ message, itemId }: Reason, releaseId: string): Line {
  return [
    words(message, itemId ? { place: itemPlace(releaseId, itemId) } : {}),
    ...(itemId ? [words(' · '), words('in this record', { place: rowPlace(itemId) })] : []),
  ]
}

function groupRow(reasons: Reason[], releaseId: string): Row[] {
  const [first] = reasons
  if (!first) return []
  const lines = reasons.slice(0, LISTED).map((reason) => sentence(reason, releaseId))
  const left = reasons.length - lines.length
  const said: Cell =
    reasons.length === 1
      ? lines
      : [
          [words(`${reasons.length} ${MANY[first.kind]}`, { strong: true })],
          ...lines,
          ...cell(left > 0 ? `+${left} more` : null),
        ]
  const clears = [...new Set(reasons.map((reason) => reason.clears))]
  const more = clears.length - LISTED
  return [
    {
      cells: [
        cell(VERDICT_LEVELS[first.level].label, { strong: true }),
        said,
        [...clears.slice(0, LISTED).flatMap((text) => cell(text)), ...cell(more > 0 ? `+${more} more` : null)],
      ],
    },
  ]
}

/** Answers of the checklist that say no and that the verdict was worked out without. */
export function answersAgainst({ release }: ReleaseRecord): string[] {
  const places = [{ title: 'the release', fields: release.fields }, ...release.sections]
  return places.flatMap(({ title, fields }) =>
    fields
      .filter((field) => field.choices.length > 0 && meaningOf(field) === 'fail')
      .map(
        (field) =>
          `${named(field.label)} of ${title === 'the release' ? title : named(title)} is ${named(spokenChoice(field))}`,
      ),
  )
}

/** What to say where no reason stands: never that nothing is wrong while something failed that does not count. */
function noReason(record: ReleaseRecord): string {
  const { failed } = notCounted(record.release)
  const failures = record.failures.length
  const against = [
    ...(failures > 0 ? [`monitoring failed after the decision (${failures})`] : []),
    ...(failed > 0
      ? [`${failed} ${failed === 1 ? 'item that does not count' : 'items that do not count'} failed`]
      : []),
    ...answersAgainst(record),
  ]
  return against.length === 0
    ? 'No reason stands against GO.'
    : `No reason counts against GO, but ${against.join('; ')}.`
}

export function reasonTable(record: ReleaseRecord): Table {
  const groups = new Map<string, Reason[]>()
  for (const reason of record.verdict.reasons) {
    const name = `${reason.level} ${reason.kind}`
    groups.set(name, [...(groups.get(name) ?? []), reason])
  }
  return {
    ...{ id: 'why', title: 'Why', level: 2, empty: noReason(record) },
    columns: ['Says', 'Reason', 'What would clear it'],
    rows: [...groups.values()].flatMap((reasons) => groupRow(reasons, record.release.id)),
  }
}

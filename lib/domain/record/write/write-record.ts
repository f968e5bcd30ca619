// The whole record in the order in which it is read: the verdict, who signed, who decided, why, what was accepted, then everything.

import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { criterionTable, issueTable, waiverTable } from '@/lib/domain/record/write/accepted'
import { caseTable } from '@/lib/domain/record/write/cases'
import { checklistTables } from '@/lib/domain/record/write/checklist'
import { decisionFieldTable, emptyFieldTable } from '@/lib/domain/record/write/filled'
import { conditionTable, contributionTable, decisionTable, signatureTable } from '@/lib/domain/record/write/people'
import { moment } from '@/lib/domain/record/write/phrases'
import { releasePlace } from '@/lib/domain/record/write/places'
import {
  circumstanceTable,
  documentTable,
  evidenceTable,
  findingTable,
  metricTable,
  ruleTable,
  runTable,
} from '@/lib/domain/record/write/proof'
import { questionTable } from '@/lib/domain/record/write/questions'
import { answersAgainst, reasonTable, sentence } from '@/lib/domain/record/write/reasons'
import { cell, type Table, type WrittenRecord } from '@/lib/domain/record/written-record'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'
import { NOT_COUNTED, notCounted } from '@/lib/domain/verdict/scope/not-counted'

/** What failed after the decision. */
function failureTable(record: ReleaseRecord): Table {
  return {
    ...{ id: 'monitoring-failed', title: 'Failed after the decision', level: 2 },
    columns: ['Failure', 'What would clear it'],
    rows: record.failures.map((failure) => ({ cells: [[sentence(failure, record.release.id)], cell(failure.clears)] })),
  }
}

/** What the verdict was worked out without, and why. */
function notCountedTable({ release }: ReleaseRecord): Table {
  const { items, failed, sections } = notCounted(release)
  return {
    ...{ id: 'not-counted', title: 'What does not count', level: 2, columns: ['Section', 'Why', 'Items', 'Failed'] },
    lead: `${items} item${items === 1 ? '' : 's'} of this release ${items === 1 ? 'does' : 'do'} not count towards the verdict; ${failed} failed.`,
    rows: sections.map((section) => ({
      cells: [
        cell(section.title, { place: `${releasePlace(release.id)}#section-${section.sectionId}` }),
        cell(NOT_COUNTED[section.reason]),
        cell(String(section.items)),
        cell(String(section.failed), { strong: section.failed > 0 }),
      ],
    })),
  }
}

function numberTable({ progress }: ReleaseRecord): Table {
  const { tally, assurance } = progress.whole
  const { required, decided, passed, failed, blocked } = tally
  const { verified, evidenced, attested, claimed } = assurance
  const counts = {
    Required: required,
    Decided: decided,
    Passed: passed,
    Failed: failed,
    Blocked: blocked,
    Verified: verified,
    Evidenced: evidenced,
    Attested: attested,
    Claimed: claimed,
  }
  return {
    ...{ id: 'numbers', title: 'In numbers', level: 2, columns: Object.keys(counts) },
    rows: [{ cells: Object.values(counts).map((count) => cell(String(count), { place: '#checklist' })) }],
  }
}

/** The decision of this round, and each that was made against the verdict. */
function decisionsOver({ release, verdict: now }: ReleaseRecord): string[] {
  const { decisions, round, state } = release
  return decisions.flatMap((decision) => {
    const { call, decidedBy, secondBy, decidedAt, breakGlass, verdict, reason } = decision
    const who = [decidedBy, secondBy].filter(Boolean).join(' and ')
    if (breakGlass)
      return [
        `Round ${decision.round}: ${who} called ${DECISION_CALLS[call].recorded} against the verdict ${VERDICT_LEVELS[verdict.level].label} (break-glass) on ${moment(decidedAt)}: ${reason ?? ''}`,
      ]
    if (decision.round !== round || state === 'open') return []
    const since =
      now.level === verdict.level ? '' : ` Since then the verdict has changed to ${VERDICT_LEVELS[now.level].label}.`
    return [
      `${who} called ${DECISION_CALLS[call].recorded} on ${moment(decidedAt)}, on the verdict ${VERDICT_LEVELS[verdict.level].label}.${since}`,
    ]
  })
}

/** What stands over the verdict: decisions, and what the record says elsewhere that a reader would take for a contradiction. */
function saidOver(record: ReleaseRecord): string[] {
  const { release, verdict } = record
  const { failed } = notCounted(release)
  if (VERDICT_LEVELS[verdict.level].isHeld) return decisionsOver(record)
  return [
    ...decisionsOver(record),
    ...answersAgainst(record).map(
      (answer) =>
        `${answer}. The verdict was worked out without it: ${isJudgedByNow(release) ? 'its section does not count' : 'the rules of that time did not count it'}.`,
    ),
    ...(failed > 0
      ? [`${failed} ${failed === 1 ? 'item' : 'items'} failed in sections that do not count towards the verdict.`]
      : []),
  ]
}

/** A record as tables. Those that have nothing to tell and nothing to say about it are left out. */
export function writeRecord(record: ReleaseRecord): WrittenRecord {
  const { release, at, verdict, contentHash, failures } = record
  const tables = [
    ...[
      signatureTable(record),
      decisionTable(record),
      reasonTable(record),
      failureTable(record),
      decisionFieldTable(record),
      contributionTable(record),
      conditionTable(record),
      waiverTable(record),
      issueTable(record),
      criterionTable(record),
      questionTable(record),
    ],
    ...[
      numberTable(record),
      notCountedTable(record),
      caseTable(record),
      emptyFieldTable(record),
      metricTable(record),
      circumstanceTable(record),
    ],
    ...checklistTables(record),
    ...[runTable(record), evidenceTable(record), documentTable(record), findingTable(record), ruleTable(record)],
  ]
  return {
    ...{
      name: release.name,
      version: release.version,
      environment: release.environment,
      project: release.projectName,
      round: release.round,
    },
    ...{ at, level: verdict.level, label: formatVerdict(verdict.level, failures.length), said: saidOver(record) },
    monitoringFailed: failures.length > 0,
    ...{ contentHash, place: releasePlace(release.id) },
    tables: tables.filter(({ id, rows, empty }) => rows.length > 0 || empty !== undefined || id === 'checklist'),
  }
}

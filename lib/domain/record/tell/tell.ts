// The whole record in the order in which it is read: the word, why, who decided, who signed, what was accepted, then everything.
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { criterionTable, issueTable, waiverTable } from '@/lib/domain/record/tell/accepted'
import { checklistTables } from '@/lib/domain/record/tell/checklist'
import { decisionFieldTable, emptyFieldTable } from '@/lib/domain/record/tell/filled'
import { conditionTable, contributionTable, decisionTable, signatureTable } from '@/lib/domain/record/tell/people'
import { CALL, moment } from '@/lib/domain/record/tell/phrases'
import { itemPlace, releasePlace, rowPlace } from '@/lib/domain/record/tell/places'
import {
  circumstanceTable,
  documentTable,
  evidenceTable,
  findingTable,
  metricTable,
  ruleTable,
  runTable,
} from '@/lib/domain/record/tell/proof'
import { questionTable } from '@/lib/domain/record/tell/questions'
import { type Cell, cell, type Table, type Told, words } from '@/lib/domain/record/told'
import { formatNoReasons, formatVerdict } from '@/lib/domain/verdict/format-verdict'
import { NOT_COUNTED, notCounted } from '@/lib/domain/verdict/not-counted'
import type { Reason } from '@/lib/domain/verdict/reasons'

/** A sentence about an item leads to it, in the product and in this record. */
function sentenceCell({ release }: ReleaseRecord, { message, itemId }: Reason): Cell {
  const place = itemId ? { place: itemPlace(release.id, itemId) } : {}
  const inRecord = itemId ? [words(' · '), words('in this record', { place: rowPlace(itemId) })] : []
  return [[words(message, place), ...inRecord]]
}

function reasonTable(record: ReleaseRecord): Table {
  const { verdict, release, failures } = record
  return {
    ...{ id: 'why', title: 'Why', level: 2, empty: formatNoReasons(failures.length, notCounted(release).failed) },
    columns: ['Says', 'Reason', 'What would clear it'],
    rows: verdict.reasons.map((reason) => ({
      cells: [cell(reason.word.toUpperCase(), { strong: true }), sentenceCell(record, reason), cell(reason.clears)],
    })),
  }
}

/** What failed after the decision. */
function failureTable(record: ReleaseRecord): Table {
  return {
    ...{ id: 'monitoring-failed', title: 'Failed after the decision', level: 2 },
    columns: ['Failure', 'What would clear it'],
    rows: record.failures.map((failure) => ({ cells: [sentenceCell(record, failure), cell(failure.clears)] })),
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

/** What stands over the word: the decision of this round, and each that was made against the verdict. */
function saidOver({ release }: ReleaseRecord): string[] {
  const { decisions, round, state } = release
  return decisions.flatMap((decision) => {
    const { call, decidedBy, secondBy, decidedAt, breakGlass, verdict, reason } = decision
    const who = [decidedBy, secondBy].filter(Boolean).join(' and ')
    if (breakGlass)
      return [
        `Round ${decision.round}: ${who} called ${CALL[call]} against the verdict ${verdict.word.toUpperCase()} (break-glass) on ${moment(decidedAt)}: ${reason ?? ''}`,
      ]
    return decision.round === round && state !== 'open'
      ? [`${who} called ${CALL[call]} on ${moment(decidedAt)}, on the verdict ${verdict.word.toUpperCase()}.`]
      : []
  })
}

/** A record as tables. Those that have nothing to tell and nothing to say about it are left out. */
export function tellRecord(record: ReleaseRecord): Told {
  const { release, at, verdict, contentHash, failures } = record
  const tables = [
    ...[
      reasonTable(record),
      failureTable(record),
      decisionTable(record),
      decisionFieldTable(record),
      signatureTable(record),
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
    ...{ at, word: verdict.word, label: formatVerdict(verdict.word, failures.length), said: saidOver(record) },
    monitoringFailed: failures.length > 0,
    ...{ contentHash, place: releasePlace(release.id) },
    tables: tables.filter(({ id, rows, empty }) => rows.length > 0 || empty !== undefined || id === 'checklist'),
  }
}

// The whole record in the order in which it is read: the word, why, who decided, who signed, what was accepted, then everything.
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { criterionTable, issueTable, waiverTable } from '@/lib/domain/record/tell/accepted'
import { checklistTables } from '@/lib/domain/record/tell/checklist'
import { conditionTable, decisionTable, signatureTable } from '@/lib/domain/record/tell/people'
import { CALL, moment } from '@/lib/domain/record/tell/phrases'
import { itemPlace, releasePlace, rowPlace } from '@/lib/domain/record/tell/places'
import {
  circumstanceTable,
  documentTable,
  evidenceTable,
  metricTable,
  ruleTable,
  runTable,
} from '@/lib/domain/record/tell/proof'
import { cell, type Table, type Told, words } from '@/lib/domain/record/told'

function reasonTable({ verdict, release }: ReleaseRecord): Table {
  return {
    ...{ id: 'why', title: 'Why', level: 2, empty: 'Nothing stands against it.' },
    columns: ['Says', 'Reason', 'What would clear it'],
    rows: verdict.reasons.map(({ word, message, clears, itemId }) => ({
      cells: [
        cell(word.toUpperCase(), { strong: true }),
        [
          [
            words(message, itemId ? { place: itemPlace(release.id, itemId) } : {}),
            ...(itemId ? [words(' · '), words('in this record', { place: rowPlace(itemId) })] : []),
          ],
        ],
        cell(clears),
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
  const { release, at, verdict, contentHash } = record
  const tables = [
    ...[
      reasonTable(record),
      decisionTable(record),
      signatureTable(record),
      conditionTable(record),
      waiverTable(record),
      issueTable(record),
      criterionTable(record),
    ],
    ...[numberTable(record), metricTable(record), circumstanceTable(record)],
    ...checklistTables(record),
    ...[runTable(record), evidenceTable(record), documentTable(record), ruleTable(record)],
  ]
  return {
    ...{
      name: release.name,
      version: release.version,
      environment: release.environment,
      project: release.projectName,
      round: release.round,
    },
    ...{ at, word: verdict.word, said: saidOver(record), contentHash, place: releasePlace(release.id) },
    tables: tables.filter(({ id, rows, empty }) => rows.length > 0 || empty !== undefined || id === 'checklist'),
  }
}

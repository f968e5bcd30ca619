// What was accepted, found or answered: waivers, issues, criteria.

import type { CriterionMode } from '@/lib/domain/enums'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { decidedBy, moment } from '@/lib/domain/record/write/phrases'
import { itemPlace } from '@/lib/domain/record/write/places'
import { type Cell, cell, type Table, words } from '@/lib/domain/record/written-record'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FullItem, FullSoakWaiver, FullWaiver } from '@/lib/domain/release/snapshot/full'
import type { CriterionView } from '@/lib/domain/release/view/view'
import { viewCriteria } from '@/lib/domain/release/view/view-criterion'
import { waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

/** Whether a waiver counts, and why not. */
export function waiverState(waiver: FullWaiver | FullSoakWaiver, now: Date): string {
  if (waiver.revokedAt !== null) return `ended ${moment(waiver.revokedAt)}`
  if (waiver.grantedAt === null) return 'asked for, not granted'
  if (waiverInForce(waiver, now)) return `in force until ${moment(waiver.expiresAt)}`
  if ('soakChanged' in waiver && waiver.soakChanged) return 'does not count: the soak has changed or restarted since'
  return 'itemChanged' in waiver && waiver.itemChanged
    ? 'does not count: the item has changed since'
    : `over since ${moment(waiver.expiresAt)}`
}

function titled(record: ReleaseRecord, itemId: string | null): Cell {
  const item = itemId === null ? undefined : record.release.items.find(({ id }) => id === itemId)
  return item ? cell(item.title, { place: itemPlace(record.release.id, item.id) }) : []
}

export function waiverTable(record: ReleaseRecord): Table {
  const now = new Date(record.at)
  return {
    ...{ id: 'waivers', title: 'Waivers', level: 2 },
    columns: ['Item', 'Reason', 'Scope', 'Asked for by', 'Granted by', 'State'],
    rows: [...record.release.waivers, ...record.release.soakWaivers].map((waiver) => ({
      cells: [
        'itemId' in waiver ? titled(record, waiver.itemId) : cell('Soak'),
        cell(waiver.reason),
        cell(waiver.scope),
        cell(`${waiver.requestedBy}, ${moment(waiver.requestedAt)}`),
        cell(waiver.grantedAt && `${waiver.grantedBy ?? ''}, ${moment(waiver.grantedAt)}`),
        cell(waiverState(waiver, now), { strong: waiverInForce(waiver, now) }),
      ],
    })),
  }
}

export function issueTable(record: ReleaseRecord): Table {
  return {
    ...{ id: 'issues', title: 'Issues', level: 2 },
    columns: ['Issue', 'Severity', 'Item', 'Opened by', 'Owner', 'State'],
    rows: record.release.issues.map((issue) => ({
      cells: [
        [[words(`${issue.number}. ${issue.title}`)], ...cell(issue.link, { address: issue.link ?? '' })],
        cell(issue.blocking ? `${issue.severity}, blocking` : issue.severity),
        titled(record, issue.itemId),
        cell(`${issue.openedBy}, ${moment(issue.openedAt)}`),
        cell(issue.owner),
        issue.resolvedAt === null
          ? cell('open', { strong: true })
          : [
              [
                words(
                  `resolved ${[issue.resolvedBy && `by ${issue.resolvedBy}`, moment(issue.resolvedAt)].filter(Boolean).join(', ')}`,
                ),
              ],
              ...cell(issue.resolution),
            ],
      ],
    })),
  }
}

const MODE: Record<CriterionMode, string> = {
  'go-if-all': 'GO if all are true',
  'no-go-if-any': 'NO-GO if any is true',
  matrix: 'decision matrix',
  success: 'success criterion',
}

/** The answer of a line: whether it holds, and who or what says so. */
function answerCell(criterion: CriterionView, items: FullItem[]): Cell {
  const { itemId, holds, derived, counts, evidence, answeredBy, answeredAt, role } = criterion
  const says = holds === null ? (derived ? 'does not hold yet' : 'not answered') : holds ? 'holds' : 'does not hold'
  const item = itemId && derived ? items.find(({ id }) => id === itemId) : undefined
  if (item) {
    const who = decidedBy(item)
    return [
      [words(says, { strong: true })],
      ...cell(`its item: ${OUTCOMES[item.outcome].label}${who ? ` by ${who}` : ''}`),
    ]
  }
  if (holds === null && !counts) return cell('does not count')
  const who = [answeredBy, answeredAt && moment(answeredAt)].filter(Boolean).join(', ')
  return [
    [words(says, { strong: true })],
    ...cell(evidence && (derived ? `worked out by the release: ${evidence}` : evidence)),
    ...cell(who && (role ? `answered by the approval as ${role}: ${who}` : who)),
  ]
}

export function criterionTable(record: ReleaseRecord): Table {
  const criteria = viewCriteria(record.release, new Date(record.at), record.contentHash)
  return {
    ...{ id: 'criteria', title: 'Criteria', level: 2 },
    columns: ['Criterion', 'Read as', 'Answer', 'Item'],
    rows: criteria.map((criterion) => ({
      cells: [
        cell(criterion.text),
        cell(MODE[criterion.mode]),
        answerCell(criterion, record.release.items),
        titled(record, criterion.itemId ?? null),
      ],
    })),
  }
}

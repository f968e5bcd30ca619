// What outcomes rest on, one by one: runs of probes, evidence, the texts of the documents, and what was measured.
import { formatWindow } from '@/lib/domain/calendar/window'
import { policyRoles } from '@/lib/domain/policy/change'
import { policySentences } from '@/lib/domain/policy/sentences'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { bytes, duration, moment } from '@/lib/domain/record/write/phrases'
import { filePlace, itemPlace, runsPlace } from '@/lib/domain/record/write/places'
import { type Cell, cell, type Piece, type Table, words } from '@/lib/domain/record/written-record'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { SoakState } from '@/lib/domain/release/snapshot/snapshot'
import { countedSoak } from '@/lib/domain/verdict/scope/after-decision'

/** An address that somebody gave is followed only when it leads into the web. */
export function evidenceAddress({ url }: { url: string | null }): Pick<Piece, 'address'> {
  return url !== null && /^https?:\/\//i.test(url) ? { address: url } : {}
}

export function runTable({ release }: ReleaseRecord): Table {
  return {
    ...{ id: 'runs', title: 'Results of probes', level: 2 },
    columns: ['Item', 'Run', 'Result', 'Finished', 'SHA-256 of the result'],
    rows: release.items.flatMap(({ id, title, run }) =>
      run === null
        ? []
        : [
            {
              cells: [
                cell(title, { place: itemPlace(release.id, id) }),
                cell(`${run.number}`, { place: runsPlace(release.id, id) }),
                [[words(run.status, { strong: true }), words(run.summary ? `: ${run.summary}` : '')]],
                cell(run.finishedAt && moment(run.finishedAt)),
                cell(run.resultSha256, { mono: true }),
              ],
            },
          ],
    ),
  }
}

export function evidenceTable({ release }: ReleaseRecord): Table {
  return {
    ...{ id: 'evidence', title: 'Evidence', level: 2 },
    columns: ['Item', 'Evidence', 'Added by', 'Size', 'SHA-256'],
    rows: release.items.flatMap(({ id, title, evidence }) =>
      evidence.map((piece) => {
        const isFile = piece.kind === 'file'
        const name: Cell = cell(
          piece.title || piece.kind,
          isFile ? { place: filePlace(piece.id) } : evidenceAddress(piece),
        )
        return {
          cells: [
            cell(title, { place: itemPlace(release.id, id) }),
            [...name, ...cell(piece.text), ...(piece.url ? cell(piece.url, evidenceAddress(piece)) : [])],
            cell(`${piece.createdBy}, ${moment(piece.createdAt)}`),
            cell(bytes(piece.size)),
            cell(piece.sha256, { mono: true }),
          ],
        }
      }),
    ),
  }
}

export function metricTable({ release }: ReleaseRecord): Table {
  const bound = (text: string | undefined, fallback: { comparator: string; value: number } | null) =>
    text ?? (fallback ? `${fallback.comparator} ${fallback.value}` : null)
  return {
    ...{ id: 'metrics', title: 'Metrics', level: 2 },
    columns: ['Metric', 'State', 'Value', 'Measured', 'Target', 'Alert'],
    rows: release.metrics.map(({ name, state, value, unit, at, target, alert }) => ({
      cells: [
        cell(name),
        cell(state === 'no-data' ? 'no data' : state, { strong: state === 'breached' }),
        cell(value === null ? null : `${value}${unit ? ` ${unit}` : ''}`),
        cell(at && moment(at)),
        cell(bound(target?.text, target)),
        cell(bound(alert?.text, alert)),
      ],
    })),
  }
}

function soakSentence({ sections, ...release }: FullRelease, soak: SoakState): string {
  const { requiredSeconds, coveredSeconds, reason, pausedBecause, sectionId } = soak
  const later = countedSoak({ sections, ...release }) === null && sections.find(({ id }) => id === sectionId)
  const parts = [
    `${duration(coveredSeconds)} of ${duration(requiredSeconds)}`,
    reason && `restarted: ${reason}`,
    pausedBecause && `paused: ${pausedBecause.replace(/\.$/, '')}`,
    later && `a precondition of “${later.title}”, not of the decision`,
  ]
  return parts.filter(Boolean).join(', ')
}

/** What else bears on the release: its soak, check-ins after their time, freezes of its environment, its rollback plans. */
export function circumstanceTable({ release }: ReleaseRecord): Table {
  const { soak, freezes, windows = [], rollbacks, checkIns } = release
  const titles = new Map(release.items.map(({ id, title }) => [id, title]))
  return {
    ...{ id: 'circumstances', title: 'Soak, freezes, rollback plans', level: 2 },
    columns: ['What', 'State'],
    rows: [
      ...(soak
        ? [
            {
              cells: [cell('Soak'), cell(soakSentence(release, soak))],
            },
          ]
        : []),
      ...checkIns
        .filter(({ lateReason }) => lateReason)
        .map(({ itemId, slotAt, outcome, doneBy, lateReason }) => ({
          cells: [
            cell(`Late check-in of ${moment(slotAt)}: ${titles.get(itemId) ?? ''}`),
            cell(`${outcome === 'problem' ? 'problem' : 'all well'}, ${doneBy ?? ''}: ${lateReason ?? ''}`),
          ],
        })),
      ...windows.map((window) => ({
        cells: [
          cell(window.note ? `Deployment window: ${window.note}` : 'Deployment window'),
          cell(formatWindow(window)),
        ],
      })),
      ...freezes.map(({ startsAt, endsAt, reason }) => ({
        cells: [cell(`Freeze: ${reason}`), cell(`${moment(startsAt)} to ${moment(endsAt)}`)],
      })),
      ...rollbacks.map(({ title, triggers, budgetSeconds, state }) => ({
        cells: [
          [[words(`Rollback plan: ${title}`)], ...triggers.map((trigger) => [words(trigger)])],
          cell(`${state}${budgetSeconds ? `, in ${duration(budgetSeconds)}` : ''}`),
        ],
      })),
    ],
  }
}

/** What the documents say against each other. It holds nothing, but whoever reads the record should know. */
export function findingTable({ release }: ReleaseRecord): Table {
  return {
    ...{ id: 'findings', title: 'Contradictions between the documents', level: 2, columns: ['Finding', 'What to do'] },
    rows: release.findings.map(({ message, suggestion }) => ({ cells: [cell(message), cell(suggestion)] })),
  }
}

export function documentTable({ documents }: ReleaseRecord): Table {
  return {
    ...{ id: 'documents', title: 'Documents', level: 2 },
    columns: ['Document', 'Version', 'SHA-256 of its text'],
    rows: documents.map(({ templateId, name, version, sourceSha256 }) => ({
      cells: [
        cell(name, { place: `/templates/${templateId}` }),
        cell(String(version)),
        cell(sourceSha256, { mono: true }),
      ],
    })),
  }
}

export function ruleTable({ release }: ReleaseRecord): Table {
  const sentences = policySentences(release.policy, policyRoles(release.roles))
  return {
    ...{ id: 'rules', title: 'Rules', level: 2, columns: ['Rule'] },
    rows: sentences.map(({ text, expression }) => ({ cells: [[...cell(text), ...cell(expression, { mono: true })]] })),
  }
}

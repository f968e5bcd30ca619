// Who said what of the release as a whole: decisions, signatures, conditions.

import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import type { RecordedCondition } from '@/lib/domain/record/material'
import type { ReleaseRecord, SignatureStanding, WrittenSignature } from '@/lib/domain/record/record'
import { moment } from '@/lib/domain/record/write/phrases'
import { type Cell, cell, type Row, type Table, words } from '@/lib/domain/record/written-record'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { describeContribution, UNDO_WINDOW_MS } from '@/lib/domain/signature/duties/contributions'
import { formatMethod } from '@/lib/domain/signature/meaning'
import { roleStates } from '@/lib/domain/signature/validity'
import { documentConditions } from '@/lib/domain/verdict/document-conditions'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

const STANDING: Record<SignatureStanding, string> = {
  valid: 'valid',
  stale: 'stale',
  withdrawn: 'withdrawn',
  replaced: 'replaced by a later one',
  'earlier-round': 'of an earlier round',
}

const hash = (digest: string): Cell => cell(digest, { mono: true })

export function decisionTable({ release }: ReleaseRecord): Table {
  return {
    ...{ id: 'decision', title: 'Decision', level: 2, empty: 'Nobody has called go or no-go yet.' },
    columns: ['Round', 'Call', 'By', 'When', 'Verdict then', 'Why', 'Content'],
    rows: release.decisions.map(
      ({ round, call, decidedBy, secondBy, decidedAt, verdict, reason, breakGlass, contentHash }) => ({
        cells: [
          cell(String(round)),
          [
            [words(DECISION_CALLS[call].recorded, { strong: true })],
            ...(breakGlass ? [[words('against the verdict (break-glass)')]] : []),
          ],
          cell([decidedBy, secondBy].filter(Boolean).join(' and ')),
          cell(moment(decidedAt)),
          cell(VERDICT_LEVELS[verdict.level].label),
          cell(reason),
          hash(contentHash),
        ],
      }),
    ),
  }
}

function signatureRow(signature: WrittenSignature): Row {
  const { role, printedName, forName, decision, signedAt, comment, contentHash, standing, why, round, method } =
    signature
  const answered = signature.answers?.length ?? 0
  return {
    cells: [
      cell(role),
      [[words(printedName, { strong: true })], ...cell(forName && `in the place of ${forName}`)],
      [
        ...cell(SIGNOFF_DECISIONS[decision].recorded),
        ...cell(method && formatMethod(method)),
        ...cell(answered > 0 ? `answers ${answered} go/no-go ${answered === 1 ? 'criterion' : 'criteria'}` : null),
      ],
      cell(moment(signedAt)),
      [[words(STANDING[standing], { strong: standing === 'valid' })], ...why.map((sentence) => [words(sentence)])],
      cell(comment),
      cell(String(round)),
      hash(contentHash),
    ],
  }
}

export function signatureTable(record: ReleaseRecord): Table {
  const missing = roleStates(record.release, record.contentHash).filter(
    (role) => role.missing > 0 && role.state !== 'rejected',
  )
  return {
    ...{ id: 'signatures', title: 'Signatures', level: 2, empty: 'The checklist names nobody who signs.' },
    columns: ['Role', 'Printed name', 'Meaning', 'When', 'Standing', 'Comment', 'Round', 'Content'],
    rows: [
      ...record.signatures.map(signatureRow),
      ...missing.map(({ role, missing: count, required }) => ({
        cells: [
          cell(role),
          [],
          [],
          [],
          cell(
            required
              ? `${count === 1 ? 'one signature is' : `${count} signatures are`} missing`
              : 'not signed, and not required',
          ),
          [],
          [],
          [],
        ],
      })),
    ],
  }
}

/** Who did the work, so that a reader can check that nobody signed for an independent role who did. */
export function contributionTable({ contributions, release }: ReleaseRecord): Table {
  const independent = release.roles.filter((role) => role.independent).map(({ role }) => role)
  return {
    ...{ id: 'contributions', title: 'Who did the work', level: 2, columns: ['Person', 'Work'] },
    ...(independent.length > 0 && {
      lead: `Nobody who did the work signs as ${independent.join(', ')}. An act that the same person undid within ${UNDO_WINDOW_MS / 60_000} minutes is not work.`,
    }),
    rows: contributions.flatMap((contribution) => {
      const did = describeContribution(contribution)
      return did ? [{ cells: [cell(contribution.person), cell(did)] }] : []
    }),
  }
}

/** `counts` false: the decision field does not ask for it any more. */
function conditionRow(condition: RecordedCondition, counts: boolean): Row {
  const { text, role, owner, dueAt, resolvedAt, resolvedBy, resolution, round } = condition
  const open = counts ? cell('open', { strong: true }) : cell('no longer asked for')
  const how = [resolvedBy && `by ${resolvedBy}`, resolvedAt && moment(resolvedAt)].filter(Boolean).join(', ')
  return {
    cells: [
      cell(text),
      cell(role),
      cell(owner),
      cell(dueAt && moment(dueAt)),
      resolvedAt === null ? open : [[words(`resolved ${how}`)], ...cell(resolution)],
      cell(String(round)),
    ],
  }
}

/** Conditions that the document asks for now and nobody was assigned to, then all that have an owner, those of earlier rounds and texts too. */
export function conditionTable({ conditions, release }: ReleaseRecord): Table {
  const requested = documentConditions(release)
  const counted = new Set(requested.flatMap(({ tracked }) => tracked?.id ?? []))
  return {
    ...{ id: 'conditions', title: 'Conditions', level: 2 },
    columns: ['Condition', 'Set by', 'Owner', 'Due', 'State', 'Round'],
    rows: [
      ...requested
        .filter(({ tracked }) => tracked === undefined)
        .map(({ text, label, title }) => ({
          cells: [
            cell(text ?? 'not written down'),
            cell(title === null ? label : `${label} (${title})`),
            cell('nobody yet'),
            [],
            cell('open', { strong: true }),
            cell(String(release.round)),
          ],
        })),
      ...conditions.map((condition) => conditionRow(condition, !condition.fieldId || counted.has(condition.id))),
    ],
  }
}

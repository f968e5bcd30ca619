// The snapshot alone, out of a release with its texts: what was judged, and nothing that a page only shows beside it.
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type {
  Conditioned,
  FieldState,
  ItemState,
  QuestionState,
  ReleaseSnapshot,
  SectionState,
  SoakWaiverState,
} from '@/lib/domain/release/snapshot/snapshot'

const field = (state: FieldState): FieldState => {
  const { id, label, type, unit, choices, threshold, required, value, filledBy, conditionsOf, computed } = state
  return {
    ...{ id, label, type, unit, choices, threshold, required, value, filledBy },
    ...(conditionsOf && { conditionsOf }),
    ...(computed && { computed }),
  }
}

const conditioned = ({ condition, override }: Conditioned): Conditioned => ({
  ...(condition && { condition }),
  ...(override && { override }),
})

const section = (state: SectionState): SectionState => ({
  ...{ id: state.id, parentId: state.parentId, position: state.position, title: state.title, kind: state.kind },
  ...(state.counts !== undefined && { counts: state.counts }),
  ...conditioned(state),
  fields: state.fields.map(field),
})

function item(full: ItemState): ItemState {
  const {
    id,
    sectionId,
    parentId,
    position,
    title,
    required,
    verification,
    claimed,
    outcome,
    decidedById,
    decidedBy,
    decidedAt,
    decidedVia,
    reason,
    revision,
  } = full
  const { hasProbe, probeCovers, probeSha256, run } = full
  return {
    ...{
      id,
      sectionId,
      parentId,
      position,
      title,
      required,
      verification,
      claimed,
      outcome,
      decidedById,
      decidedBy,
      decidedAt,
      decidedVia,
      reason,
      revision,
    },
    ...{ hasProbe, probeSha256 },
    ...conditioned(full),
    ...(probeCovers && { probeCovers }),
    fields: full.fields.map(field),
    evidence: full.evidence.map(({ id: evidenceId, kind, title: name, sha256, size, url, createdBy, createdAt }) => ({
      ...{ id: evidenceId, kind, title: name, sha256, size, url, createdBy, createdAt },
    })),
    run: run && {
      ...{
        id: run.id,
        number: run.number,
        status: run.status,
        requestedBy: run.requestedBy,
        requestedAt: run.requestedAt,
      },
      ...{
        finishedAt: run.finishedAt,
        resultSha256: run.resultSha256,
        freshUntil: run.freshUntil,
        summary: run.summary,
      },
      ...(run.covers && { covers: run.covers }),
      ...(run.tests && { tests: run.tests }),
    },
  }
}

function question(state: QuestionState): QuestionState {
  const { id, code, document, lines, sectionId, message, answer, reason, answeredById, answeredBy, answeredAt } = state
  return { id, code, document, lines, sectionId, message, answer, reason, answeredById, answeredBy, answeredAt }
}

function soakWaiver(waiver: SoakWaiverState): SoakWaiverState {
  const { id, reason, grantedById, grantedAt, expiresAt, revokedAt, soakChanged } = waiver
  return { id, reason, grantedById, grantedAt, expiresAt, revokedAt, ...(soakChanged && { soakChanged }) }
}

/** `evaluate` gives the same verdict on it as on the release that it was taken of. */
export function snapshotOf(release: FullRelease): ReleaseSnapshot {
  const {
    id,
    projectId,
    name,
    version,
    environment,
    state,
    round,
    revision,
    rulesVersion,
    roles,
    signatures,
    conditions,
    waivers,
    issues,
    criteria,
    questions,
    metrics,
    soak,
    soakWaivers,
    freezes,
    windows,
    policy,
  } = release
  return {
    ...{
      id,
      projectId,
      name,
      version,
      environment,
      state,
      round,
      revision,
      roles,
      signatures,
      conditions,
      waivers,
      issues,
      criteria,
      metrics,
      soak,
      freezes,
      policy,
    },
    ...(soakWaivers && soakWaivers.length > 0 && { soakWaivers: soakWaivers.map(soakWaiver) }),
    ...(rulesVersion !== undefined && { rulesVersion }),
    ...(release.deployedAt !== undefined && { deployedAt: release.deployedAt }),
    ...(release.watches !== undefined && { watches: release.watches }),
    ...(windows && { windows }),
    ...(questions.length > 0 && { questions: questions.map(question) }),
    fields: release.fields.map(field),
    sections: release.sections.map(section),
    items: release.items.map(item),
  }
}

// The snapshot alone, out of a release with its texts: what was judged, and nothing that a page only shows beside it.
import type { FullRelease } from '@/lib/domain/release/full'
import type { FieldState, ItemState, ReleaseSnapshot, SectionState } from '@/lib/domain/release/snapshot'

const field = ({ id, label, type, unit, choices, threshold, required, value, filledBy }: FieldState): FieldState => ({
  ...{ id, label, type, unit, choices, threshold, required, value, filledBy },
})

const section = ({ id, parentId, position, title, kind, counts, fields }: SectionState): SectionState => ({
  ...{ id, parentId, position, title, kind },
  ...(counts !== undefined && { counts }),
  fields: fields.map(field),
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
  const { hasProbe, probeSha256, run } = full
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
    },
  }
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
    roles,
    signatures,
    conditions,
    waivers,
    issues,
    criteria,
    metrics,
    soak,
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
    ...(release.deployedAt !== undefined && { deployedAt: release.deployedAt }),
    ...(release.watches !== undefined && { watches: release.watches }),
    ...(windows && { windows }),
    fields: release.fields.map(field),
    sections: release.sections.map(section),
    items: release.items.map(item),
  }
}

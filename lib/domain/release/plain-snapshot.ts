// What a verdict rests on, without the texts that a page shows beside it: small enough to hand to a browser, and all that the rules look at.
import type { FullField, FullItem, FullRelease, FullRun } from '@/lib/domain/release/full'
import type { FieldState, ItemState, ReleaseSnapshot, RunState } from '@/lib/domain/release/snapshot'

function plainField({ expected: _expected, revision: _revision, position: _position, ...field }: FullField): FieldState {
  return field
}

function plainItem({ prose: _prose, links: _links, steps: _steps, probe: _probe, offer: _offer, schedule: _schedule, active: _active, ...item }: FullItem): ItemState {
  const { applicability: _applicability, waivers: _waivers, fields, evidence, run, ...facts } = item
  return {
    ...facts,
    fields: fields.map(plainField),
    evidence: evidence.map(({ text: _text, ...piece }) => piece),
    run: run && plainRun(run),
  }
}

function plainRun({ totalMs: _totalMs, ...run }: FullRun): RunState {
  return run
}

/** Member by member: what a release comes to know besides stays here. */
export function plainSnapshot(release: FullRelease): ReleaseSnapshot {
  const { id, projectId, name, version, environment, state, round, revision, policy } = release
  const { roles, signatures, conditions, waivers, issues, criteria, metrics, soak, freezes, windows } = release
  return {
    ...{ id, projectId, name, version, environment, state, round, revision, policy },
    ...{ roles, signatures, conditions, waivers, issues, criteria, metrics, soak, freezes, ...(windows && { windows }) },
    fields: release.fields.map(plainField),
    sections: release.sections.map((section) => ({
      ...{ id: section.id, parentId: section.parentId, position: section.position, title: section.title, kind: section.kind },
      fields: section.fields.map(plainField),
    })),
    items: release.items.map(plainItem),
  }
}

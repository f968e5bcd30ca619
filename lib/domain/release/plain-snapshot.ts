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

export function plainSnapshot(release: FullRelease): ReleaseSnapshot {
  const { documents: _documents, holders: _holders, group: _group, rollbacks: _rollbacks, projectName: _projectName, fields, sections, items, ...facts } = release
  return {
    ...facts,
    fields: fields.map(plainField),
    sections: sections.map(({ id, parentId, position, title, kind, fields: own }) => ({ id, parentId, position, title, kind, fields: own.map(plainField) })),
    items: items.map(plainItem),
  }
}

// From the structures of the documents to the rows of a release. Pure: ids come from the caller.
import type { FieldNode, ItemNode, SectionNode, StepNode, Structure } from '@/lib/domain/checklist/structure'

type Place = { projectId: string; releaseId: string }
type Row = Record<string, unknown>

/** The rows of a new release by table, in the form that the data room writes. Positions are one order over the whole release. */
export type ReleaseRows = { sections: Row[]; items: Row[]; fields: Row[]; steps: Row[]; metrics: Row[]; roles: Row[]; criteria: Row[]; rollbacks: Row[] }

class Planting {
  readonly rows: ReleaseRows = { sections: [], items: [], fields: [], steps: [], metrics: [], roles: [], criteria: [], rollbacks: [] }
  private position = 0
  private readonly sectionIds = new Map<string, string>()
  private readonly itemIds = new Map<string, string>()

  constructor(
    private readonly place: Place,
    private readonly newId: () => string,
  ) {}

  private next(): number {
    return this.position++
  }

  private fields(nodes: FieldNode[], owner: { sectionId: string | null; itemId: string | null }): void {
    for (const { key, label, type, unit, choices, threshold, expected, required } of nodes) {
      const optional = { unit: unit ?? null, choices: choices ?? [], threshold: threshold ?? null, expected: expected ?? null }
      this.rows.fields.push({ id: this.newId(), ...this.place, ...owner, position: this.next(), key, label, type, required, ...optional })
    }
  }

  private steps(nodes: StepNode[], owner: { sectionId: string | null; itemId: string | null }): void {
    for (const { key, kind, text, language, expected, changes } of nodes) {
      this.rows.steps.push({ id: this.newId(), ...this.place, ...owner, position: this.next(), key, kind, text, changes, language: language ?? null, expected: expected ?? null })
    }
  }

  private item(node: ItemNode, sectionId: string, parentId: string | null): void {
    const id = this.newId()
    this.itemIds.set(node.key, id)
    const { key, title, line, required, verification, claimed, prose } = node
    const told = { key, title, line, required, verification, claimed, prose, applicability: node.applicability ?? null, offer: node.probe ?? null }
    this.rows.items.push({ id, ...this.place, sectionId, parentId, position: this.next(), ...told })
    this.fields(node.fields, { sectionId: null, itemId: id })
    this.steps(node.steps, { sectionId: null, itemId: id })
    for (const child of node.items) this.item(child, sectionId, id)
  }

  private section(node: SectionNode, document: number, parentId: string | null): void {
    const id = this.newId()
    this.sectionIds.set(node.key, id)
    const { key, title, level, kind, prose, plannedSeconds, window } = node
    const timing = { plannedSeconds: plannedSeconds === undefined ? null : Math.round(plannedSeconds), window: window ?? null }
    this.rows.sections.push({ id, ...this.place, parentId, position: this.next(), document, key, title, level, kind, prose, ...timing })
    this.fields(node.fields, { sectionId: id, itemId: null })
    this.steps(node.steps, { sectionId: id, itemId: null })
    for (const item of node.items) this.item(item, id, null)
    for (const child of node.sections) this.section(child, document, id)
  }

  document(structure: Structure, document: number): void {
    this.sectionIds.clear()
    this.itemIds.clear()
    this.fields(structure.fields, { sectionId: null, itemId: null })
    for (const section of structure.sections) this.section(section, document, null)
    for (const { role, required, independent } of structure.roles) {
      if (this.rows.roles.some((known) => known.role === role)) continue
      this.rows.roles.push({ ...this.place, role, position: this.rows.roles.length, required, independent, quorum: 1 })
    }
    for (const { key, name, unit, target, alert, intervalSeconds } of structure.metrics) {
      const bounds = { unit: unit ?? null, target: target ?? null, alert: alert ?? null, intervalSeconds: intervalSeconds === undefined ? null : Math.round(intervalSeconds) }
      this.rows.metrics.push({ id: this.newId(), ...this.place, position: this.next(), key: `${document}/${key}`, name, ...bounds })
    }
    for (const { key, mode, text, sectionKey, itemKey } of structure.criteria) {
      const sectionId = this.sectionIds.get(sectionKey)
      if (!sectionId) continue
      this.rows.criteria.push({ id: this.newId(), ...this.place, sectionId, itemId: (itemKey && this.itemIds.get(itemKey)) ?? null, position: this.next(), key, mode, text })
    }
    for (const { key, title, sectionKey, trigger, budgetSeconds } of structure.rollbacks) {
      const sectionId = this.sectionIds.get(sectionKey)
      if (!sectionId) continue
      const plan = { trigger: trigger ?? null, budgetSeconds: budgetSeconds === undefined ? null : Math.round(budgetSeconds) }
      this.rows.rollbacks.push({ id: this.newId(), ...this.place, sectionId, position: this.next(), key, title, ...plan })
    }
  }
}

/** The rows of a release that runs these documents in this order. A role that several documents name is one role. */
export function instantiate(documents: Structure[], place: Place, newId: () => string): ReleaseRows {
  const planting = new Planting(place, newId)
  documents.forEach((structure, document) => {
    planting.document(structure, document)
  })
  return planting.rows
}

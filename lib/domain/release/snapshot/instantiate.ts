// From the structures of the documents to the rows of a release. Pure: ids come from the caller.
import { derivationIn } from '@/lib/domain/checklist/criteria/derivation'
import { type Link, linkDocuments } from '@/lib/domain/checklist/links'
import { walk } from '@/lib/domain/checklist/nodes'
import type {
  Condition,
  FieldNode,
  ItemNode,
  SectionNode,
  StepNode,
  Structure,
  Window,
} from '@/lib/domain/checklist/structure'
import type { PolicyRole } from '@/lib/domain/policy/policy'
import { conditionsOf } from '@/lib/domain/release/snapshot/conditions-of'
import type { FieldCondition, FieldState, SectionState } from '@/lib/domain/release/snapshot/snapshot'
import { isItsItem } from '@/lib/domain/verdict/criteria/criterion-needs'
import { cut } from '@/lib/domain/verdict/reasons'
import { countingWhenMade, decidingSections } from '@/lib/domain/verdict/scope/scope'

type Place = { projectId: string; releaseId: string }
type Row = Record<string, unknown>
type SectionRow = Row & Pick<SectionState, 'id' | 'parentId' | 'kind' | 'title'> & { window: Window | null }
type FieldRow = Row &
  Pick<FieldState, 'id' | 'label' | 'type' | 'choices'> & {
    sectionId: string | null
    itemId: string | null
    conditionsOf?: string
  }

/** The rows of a new release by table, in the form that the data room writes. Positions are one order over the whole release. */
export type ReleaseRows = {
  sections: SectionRow[]
  items: Row[]
  fields: FieldRow[]
  steps: Row[]
  probes: Row[]
  metrics: Row[]
  soaks: Row[]
  roles: Row[]
  criteria: Row[]
  questions: Row[]
  rollbacks: Row[]
}

/**
 * What instantiating cannot do by itself: new ids, the digest of a probe's definition, and the text of a line of a document (from 1), which a structure
 * does not hold. `by` is named as the author of the probes that the documents give.
 */
export type Planter = {
  newId: () => string
  digest: (definition: object) => string
  textOf: (document: number, line: number) => string
  by: string
  now: Date
}

/** How much of the text of a question's lines is quoted beside it. */
const QUOTED_LINES = 8
const QUOTED_CHARACTERS = 240

class Planting {
  readonly rows: ReleaseRows = {
    sections: [],
    items: [],
    fields: [],
    steps: [],
    probes: [],
    metrics: [],
    soaks: [],
    roles: [],
    criteria: [],
    questions: [],
    rollbacks: [],
  }
  /** Those that the documents name, each with its condition in this release. */
  readonly roles: NamedRole[] = []
  private position = 0
  /** Ids by document and key, as `0/deploy`. */
  private readonly ids = new Map<string, string>()
  private document = 0
  /** Of the fields of the document, whose ids are given before they are planted, so that a condition may speak of one that stands after it. */
  private fieldIds = new Map<string, { id: string; label: string }>()
  private readonly plantedFields = new Set<string>()

  constructor(
    private readonly place: Place,
    private readonly planter: Planter,
    private readonly links: Map<string, Link[]>,
  ) {}

  private newId(): string {
    return this.planter.newId()
  }

  private known(key: string): string | undefined {
    return this.ids.get(`${this.document}/${key}`)
  }

  /** The sections that say more. Their ids are given before they are planted, so that links may point ahead. */
  private linksOf(key: string): { id: string; title: string }[] {
    return (this.links.get(`${this.document}/${key}`) ?? []).map(({ toDocument, toKey, toTitle }) => ({
      id: this.idFor(`${toDocument}/${toKey}`),
      title: toTitle,
    }))
  }

  private idFor(place: string): string {
    const id = this.ids.get(place) ?? this.newId()
    this.ids.set(place, id)
    return id
  }

  private nameFields({ fields, sections }: Structure): void {
    this.fieldIds = new Map(
      [...fields, ...walk(sections).flatMap((node) => node.fields)].map(({ key, label }) => [
        key,
        { id: this.newId(), label },
      ]),
    )
  }

  /** The id that was given before; another one for a key that is met again. */
  private fieldId(key: string): string {
    const id = this.fieldIds.get(key)?.id
    if (id === undefined || this.plantedFields.has(id)) return this.newId()
    this.plantedFields.add(id)
    return id
  }

  /** Null where there is none, or its field is not in the document: then it always applies. */
  private conditionOf(condition: Condition | undefined): FieldCondition | null {
    const field = condition && this.fieldIds.get(condition.fieldKey)
    return field ? { fieldId: field.id, label: field.label, values: condition.values } : null
  }

  private next(): number {
    return this.position++
  }

  private fields(nodes: FieldNode[], owner: { sectionId: string | null; itemId: string | null }): void {
    for (const { key, label, type, unit, choices, threshold, expected, required } of nodes) {
      const optional = {
        unit: unit ?? null,
        choices: choices ?? [],
        threshold: threshold ?? null,
        expected: expected ?? null,
      }
      this.rows.fields.push({
        id: this.fieldId(key),
        ...this.place,
        ...owner,
        position: this.next(),
        key,
        label,
        type,
        required,
        ...optional,
      })
    }
  }

  private steps(nodes: StepNode[], owner: { sectionId: string | null; itemId: string | null }): void {
    for (const { key, kind, text, language, expected, changes } of nodes) {
      this.rows.steps.push({
        id: this.newId(),
        ...this.place,
        ...owner,
        position: this.next(),
        key,
        kind,
        text,
        changes,
        language: language ?? null,
        expected: expected ?? null,
      })
    }
  }

  private item(node: ItemNode, sectionId: string, parentId: string | null): void {
    const { key, title, line, required, verification, claimed, prose } = node
    const id = this.idFor(`${this.document}/${key}`)
    const asSentence = {
      key,
      title,
      line,
      required,
      verification,
      claimed,
      prose,
      applicability: node.applicability ?? null,
      offer: node.offer ?? null,
    }
    const timing = {
      everySeconds: node.everySeconds === undefined ? null : Math.round(node.everySeconds),
      window: node.window ?? null,
      links: this.linksOf(key),
    }
    const beside = { facts: node.facts ?? [], condition: this.conditionOf(node.condition) }
    this.rows.items.push({
      id,
      ...this.place,
      sectionId,
      parentId,
      position: this.next(),
      ...asSentence,
      ...timing,
      ...beside,
    })
    if (node.probe) this.probe(node.probe, id)
    this.fields(node.fields, { sectionId: null, itemId: id })
    this.steps(node.steps, { sectionId: null, itemId: id })
    for (const child of node.items) this.item(child, sectionId, id)
  }

  private probe(definition: Record<string, unknown>, itemId: string): void {
    const { by, now, digest } = this.planter
    this.rows.probes.push({
      id: this.newId(),
      ...this.place,
      itemId,
      definition,
      definitionSha256: digest(definition),
      updatedBy: by,
      updatedAt: now.toISOString(),
    })
  }

  private section(node: SectionNode, document: number, parentId: string | null): void {
    const id = this.idFor(`${document}/${node.key}`)
    const { key, title, level, kind, prose, plannedSeconds, window } = node
    const timing = {
      plannedSeconds: plannedSeconds === undefined ? null : Math.round(plannedSeconds),
      window: window ?? null,
    }
    const when = { applicability: node.applicability ?? null, condition: this.conditionOf(node.condition) }
    this.rows.sections.push({
      id,
      ...this.place,
      parentId,
      position: this.next(),
      document,
      key,
      title,
      level,
      kind,
      prose,
      links: this.linksOf(key),
      ...timing,
      ...when,
    })
    this.fields(node.fields, { sectionId: id, itemId: null })
    this.steps(node.steps, { sectionId: id, itemId: null })
    for (const item of node.items) this.item(item, id, null)
    for (const child of node.sections) this.section(child, document, id)
  }

  /** Says of the fields of a document of which decision they hold the conditions. */
  private conditions(fields: FieldRow[], sections: SectionRow[]): void {
    const found = conditionsOf(
      fields.filter(({ itemId }) => itemId === null),
      sections,
    )
    for (const field of fields) {
      const decision = found.get(field.id)
      if (decision !== undefined) field.conditionsOf = decision
    }
  }

  /** Says of each section of a document whether it counts. */
  private count(sections: SectionRow[], { criteria }: Structure): void {
    const deciding = [...decidingSections(criteria)].flatMap((key) => this.known(key) ?? [])
    const counting = countingWhenMade(sections, new Set(deciding))
    for (const section of sections) section.counts = counting.has(section.id)
  }

  /** The section of a document that a line stands in; null above the first. */
  private sectionAt({ sections }: Structure, document: number, line: number): string | null {
    const above = walk(sections).findLast((node) => 'sections' in node && node.line <= line)
    return above ? (this.ids.get(`${document}/${above.key}`) ?? null) : null
  }

  /** Several documents ask for one soak: the longest. */
  soak(documents: readonly Structure[]): void {
    const requested = documents.flatMap((structure, document) =>
      structure.soak
        ? [{ ...structure.soak, sectionId: this.sectionAt(structure, document, structure.soak.line) }]
        : [],
    )
    const longest = requested.reduce<(typeof requested)[number] | null>(
      (most, soak) => (most === null || soak.requiredSeconds > most.requiredSeconds ? soak : most),
      null,
    )
    if (longest)
      this.rows.soaks.push({
        id: this.newId(),
        ...this.place,
        requiredSeconds: Math.round(longest.requiredSeconds),
        text: longest.text,
        sectionId: longest.sectionId,
      })
  }

  /** What the reader could not tell: the release holds until somebody has. */
  private questions({ findings }: Structure, document: number): void {
    for (const { code, severity, key = '', message, lines, suggestion } of findings) {
      if (severity !== 'question') continue
      this.rows.questions.push({
        id: this.newId(),
        ...this.place,
        sectionId: this.known(key) ?? null,
        document,
        position: this.next(),
        code,
        sectionKey: key,
        lines,
        excerpt: lines
          .slice(0, QUOTED_LINES)
          .map((line) => cut(this.planter.textOf(document, line).trimEnd(), QUOTED_CHARACTERS)),
        message,
        suggestion: suggestion ?? null,
        revision: 1,
      })
    }
  }

  plant(structure: Structure, document: number): void {
    this.document = document
    this.nameFields(structure)
    const before = { fields: this.rows.fields.length, sections: this.rows.sections.length }
    this.fields(structure.fields, { sectionId: null, itemId: null })
    for (const section of structure.sections) this.section(section, document, null)
    const sections = this.rows.sections.slice(before.sections)
    this.count(sections, structure)
    this.conditions(this.rows.fields.slice(before.fields), sections)
    for (const { role, applicability = null, condition } of structure.roles)
      this.roles.push({ role, applicability, condition: this.conditionOf(condition) })
    this.questions(structure, document)
    for (const { key, name, unit, target, alert, intervalSeconds, line } of structure.metrics) {
      const bounds = {
        unit: unit ?? null,
        target: target ?? null,
        alert: alert ?? null,
        intervalSeconds: intervalSeconds === undefined ? null : Math.round(intervalSeconds),
      }
      this.rows.metrics.push({
        id: this.newId(),
        ...this.place,
        position: this.next(),
        key: `${document}/${key}`,
        name,
        sectionId: this.sectionAt(structure, document, line),
        ...bounds,
      })
    }
    for (const { key, mode, text, sectionKey, itemKey } of structure.criteria) {
      const sectionId = this.known(sectionKey)
      if (!sectionId) continue
      this.rows.criteria.push({
        id: this.newId(),
        ...this.place,
        sectionId,
        itemId: (itemKey && this.known(itemKey)) ?? null,
        position: this.next(),
        ...{ key, mode, text, derives: isItsItem({ itemId: itemKey ?? null, mode }) ? null : derivationIn(mode, text) },
      })
    }
    for (const { key, title, sectionKey, triggers, budgetSeconds } of structure.rollbacks) {
      const sectionId = this.known(sectionKey)
      if (!sectionId) continue
      const plan = {
        triggers,
        budgetSeconds: budgetSeconds === undefined ? null : Math.round(budgetSeconds),
      }
      this.rows.rollbacks.push({
        id: this.newId(),
        ...this.place,
        sectionId,
        position: this.next(),
        key,
        title,
        ...plan,
      })
    }
  }
}

type NamedRole = { role: string; applicability: string | null; condition: FieldCondition | null }

/**
 * When a role has to sign, in the words of the first document that says so; always, where one document always wants it. A condition holds where one
 * document alone names the role: of two choices that say different things neither excuses it.
 */
function whenToSign(role: string, named: readonly NamedRole[]): Omit<NamedRole, 'role'> {
  const found = named.filter((candidate) => candidate.role === role)
  const [first] = found
  if (!first || found.some(({ applicability }) => applicability === null))
    return { applicability: null, condition: null }
  return { applicability: first.applicability, condition: found.length === 1 ? first.condition : null }
}

/** The rows of a release that runs these documents in this order, with the roles that its policy asks for. Sections that say the same are linked. */
export function instantiate(documents: Structure[], roles: PolicyRole[], place: Place, planter: Planter): ReleaseRows {
  const links = new Map<string, Link[]>()
  for (const link of linkDocuments(documents)) {
    const from = `${link.document}/${link.key}`
    links.set(from, [...(links.get(from) ?? []), link])
  }
  const planting = new Planting(place, planter, links)
  documents.forEach((structure, document) => {
    planting.plant(structure, document)
  })
  planting.soak(documents)
  planting.rows.roles.push(
    ...roles.map((role, position) => ({ ...place, ...role, position, ...whenToSign(role.role, planting.roles) })),
  )
  return planting.rows
}

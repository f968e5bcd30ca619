// Corrections and probe blocks of a document, put where they belong once everything has been read.

import { slug } from '@/lib/domain/checklist/blocks/inline'
import {
  Annotation,
  type ReadProbe,
  readAnnotation,
  readProbeBlock,
} from '@/lib/domain/checklist/corrections/annotations'
import { withoutAnswered } from '@/lib/domain/checklist/corrections/answered'
import type { StandingCorrection } from '@/lib/domain/checklist/corrections/correction'
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import { isItem, type Owner, type Tree } from '@/lib/domain/checklist/sections/tree'
import type { FieldNode, Finding, ItemNode } from '@/lib/domain/checklist/structure'

type Held = { owner: Owner | null; line: number }

/** A bound as somebody typed it ("< 500"); undefined for an empty one. */
function typedBound(text: string): FieldNode['threshold'] {
  return boundOf(text)?.threshold
}

export class Placing {
  readonly findings: Finding[] = []
  private readonly annotations: (Held & { annotation: Annotation })[] = []
  private readonly probes: (Held & { block: ReadProbe })[] = []

  /** Takes a comment; false when it is none of ours. */
  comment(text: string, owner: Owner | null, line: number): boolean {
    const annotation = readAnnotation(text)
    if (annotation === null) return false
    if (typeof annotation === 'string')
      this.findings.push({
        code: 'correction-invalid',
        severity: 'warning',
        message: annotation,
        lines: [line],
        suggestion: 'Mend the comment, or take it out.',
      })
    else this.annotations.push({ annotation, owner, line })
    return true
  }

  probe(text: string, owner: Owner, line: number): void {
    const block = readProbeBlock(text)
    if (typeof block === 'string')
      this.findings.push({
        code: 'probe-invalid',
        severity: 'warning',
        message: block,
        lines: [line],
        suggestion: 'Mend the probe block: it is not used until then.',
      })
    else this.probes.push({ block, owner, line })
  }

  /** What the document corrects of itself, by the keys of what it speaks of. To be asked after `place`. */
  corrections(): StandingCorrection[] {
    const said = this.annotations.flatMap(({ annotation, owner }): StandingCorrection[] => {
      const { item, section, ...says }: Record<string, unknown> = annotation
      const above = 'role' in annotation || 'question' in annotation ? undefined : owner?.key
      const named = typeof item === 'string' ? item : typeof section === 'string' ? section : above
      return [{ ...(named !== undefined && { key: named }), says: Annotation.parse(says) }]
    })
    const probes = this.probes.flatMap(({ block, owner }): StandingCorrection[] => {
      const key = block.item ?? owner?.key
      return key === undefined
        ? []
        : [{ key, probe: { definition: block.written, ...(block.title !== undefined && { title: block.title }) } }]
    })
    return [...said, ...probes]
  }

  /** The findings without the questions that the document answers. */
  withoutAnswered(findings: readonly Finding[]): Finding[] {
    return withoutAnswered(
      findings,
      this.annotations.map(({ annotation }) => annotation),
    )
  }

  place(tree: Tree): void {
    if (this.probes.length + this.annotations.length === 0) return
    const nodes = nodesByKey(tree.structure.sections)
    for (const { block, owner, line } of this.probes)
      this.plant(block, (block.item ? nodes.get(block.item) : null) ?? owner, line)
    for (const { annotation, owner, line } of this.annotations) this.correct(annotation, owner, nodes, tree, line)
  }

  /** The first probe of an item is its own; any other, and one of a section, stands as an item of its own. */
  private plant({ definition, title }: ReadProbe, owner: Owner | null, line: number): void {
    if (!owner) return
    if (isItem(owner) && !owner.probe) {
      owner.probe = definition
      return
    }
    const name = title ?? `Probe in line ${line}`
    const taken = new Set(owner.items.map((item) => item.key))
    let key = `${owner.key}/${slug(name)}`.slice(-190)
    for (let count = 2; taken.has(key); count++) key = `${owner.key}/${slug(name)}~${count}`.slice(-200)
    const item: ItemNode = {
      key,
      title: name,
      line,
      required: true,
      claimed: false,
      verification: 'manual-or-probe',
      fields: [],
      steps: [],
      prose: [],
      items: [],
      probe: definition,
    }
    owner.items.push(item)
  }

  private correct(
    annotation: Annotation,
    owner: Owner | null,
    nodes: Map<string, Owner>,
    tree: Tree,
    line: number,
  ): void {
    const key =
      'item' in annotation && annotation.item
        ? annotation.item
        : 'section' in annotation
          ? annotation.section
          : undefined
    const target = key === undefined ? owner : nodes.get(key)
    if ('role' in annotation) this.correctRole(annotation, tree, line)
    // About the whole document: it needs nothing to stand below.
    else if ('question' in annotation && annotation.section === undefined) return
    else if (!target)
      this.findings.push({
        code: 'correction-lost',
        severity: 'warning',
        message: 'This correction speaks of something that is not in the document any more.',
        lines: [line],
        suggestion: 'Take the comment out.',
      })
    else if ('question' in annotation) return
    else if ('field' in annotation) this.correctField(annotation, target, line)
    else if ('kind' in annotation) {
      if (isItem(target)) return
      tree.unnamed.delete(target)
      target.kind = annotation.kind
    } else if (isItem(target)) {
      if (annotation.required !== undefined) target.required = annotation.required
      if (annotation.verification) target.verification = annotation.verification
    }
  }

  private correctField(
    { field, type, unit, threshold, required }: Extract<Annotation, { field: string }>,
    target: Owner,
    line: number,
  ): void {
    const found = target.fields.find((known) => known.label === field)
    if (!found) {
      this.findings.push({
        code: 'correction-lost',
        severity: 'warning',
        message: `There is no blank “${field}” here any more.`,
        lines: [line],
        suggestion: 'Take the comment out.',
      })
      return
    }
    if (type) found.type = type
    if (unit !== undefined) found.unit = unit
    if (required !== undefined) found.required = required
    if (threshold === undefined) return
    const bound = typedBound(threshold)
    if (bound) found.threshold = bound
    else delete found.threshold
  }

  private correctRole(
    { role, required, independent, removed }: Extract<Annotation, { role: string }>,
    tree: Tree,
    line: number,
  ): void {
    const { roles } = tree.structure
    const at = roles.findIndex((known) => known.role === role)
    const known = roles[at] ?? { role, required: true, independent: true, line }
    const now = {
      ...known,
      ...(required !== undefined && { required }),
      ...(independent !== undefined && { independent }),
    }
    if (removed) {
      if (at !== -1) roles.splice(at, 1)
    } else if (at === -1) roles.push(now)
    else roles[at] = now
  }
}

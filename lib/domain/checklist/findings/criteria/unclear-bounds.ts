// Bounds of items and sections of which the text does not say which side is good: they judge nothing until somebody
// says so.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import type { Bound } from '@/lib/domain/checklist/fields/bounds/thresholds'
import type { Answer, Questions } from '@/lib/domain/checklist/findings/questions'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { walk } from '@/lib/domain/checklist/nodes'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { FieldNode, SectionNode } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

const SET_ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])
/** What keeps to a bound is on its other side when the bound is an alarm. */
const TURNED = { '<': '>=', '>': '<=' } as const
const SHOWN = { '<': '<', '>': '>', '<=': '≤', '>=': '≥' } as const

/** The bound that a number without a threshold was stated with; null where its side is plain. */
function unclearBound({ type, threshold, line }: FieldNode, lines: readonly string[], words: Vocabulary): Bound | null {
  if (type !== 'number' || threshold) return null
  const said = plain((lines[line - 1] ?? '').slice(0, 2000))
  return measuresIn(said, said, words).find(({ bound }) => bound.polarity === 'unknown')?.bound ?? null
}

function answersFor(key: string, { label }: FieldNode, { threshold: { comparator, value }, unit }: Bound): Answer[] {
  if (comparator !== '<' && comparator !== '>') return []
  return [comparator, TURNED[comparator]].map((sign) => ({
    label: `${label} must be ${SHOWN[sign]} ${value}${unit ? ` ${unit}` : ''}`.slice(0, 200),
    corrections: [{ key, says: { field: label, type: 'number', threshold: `${sign} ${value}` } }],
  }))
}

function askIn(section: SectionNode, { words }: Tree, questions: Questions, lines: readonly string[]): void {
  const nodes = walk([{ ...section, sections: [] }])
  for (const node of nodes)
    for (const field of node.fields) {
      const bound = unclearBound(field, lines, words)
      if (bound) questions.sideUnclear(section, [field.line], answersFor(node.key, field, bound))
    }
}

/** Whether what a section states must be so. "Symptoms" are what somebody saw. */
function isDemand({ kind, title }: SectionNode, words: Vocabulary): boolean {
  return !SET_ASIDE.has(kind) && !words.read(title.slice(0, 300)).has('label.symptom')
}

/** Asks for the good side of each such bound, where the section counts. */
export function askForSides(tree: Tree, questions: Questions, lines: readonly string[]): void {
  for (const node of walk(tree.structure.sections))
    if ('sections' in node && isDemand(node, tree.words)) askIn(node, tree, questions, lines)
}

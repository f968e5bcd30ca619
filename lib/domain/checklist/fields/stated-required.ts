// Fields that the document itself calls required: "Build number (required): ____", "## Smoke test (mandatory)".
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { FieldNode, ItemNode, SectionNode } from '@/lib/domain/checklist/structure'

const BRACKETED = /[([（［【]([^()[\]（）［］【】]{2,60})[)\]）］】]/gu

type Said = 'required' | 'optional' | null

/** What the brackets of a title or a label say of what belongs to it. */
function saidOf(text: string, words: Vocabulary): Said {
  for (const [, inside = ''] of text.slice(0, 300).matchAll(BRACKETED)) {
    const reading = words.read(inside)
    if (reading.has('weight.optional', 'weight.recommended') || reading.begins('branch.if')) return 'optional'
    if (reading.whole('weight.mandatory')) return 'required'
  }
  return null
}

/** Makes the fields required that a label, or the title of what holds them, calls required in brackets. */
export function requireStated(
  fields: readonly FieldNode[],
  nodes: readonly (SectionNode | ItemNode)[],
  words: Vocabulary,
): void {
  const settle = (field: FieldNode, above: Said): void => {
    if ((saidOf(field.label, words) ?? above) === 'required') field.required = true
  }
  for (const field of fields) settle(field, null)
  for (const node of nodes) {
    const above = node.fields.length > 0 ? saidOf(node.title, words) : null
    for (const field of node.fields) settle(field, above)
  }
}

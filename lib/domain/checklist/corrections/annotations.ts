// What somebody corrected after an import, kept in the document itself: comments that a reader of the Markdown does not see, and `probe` blocks.
// `<!-- countersign: {kind: rollback} -->` speaks of the heading or the item above it, or of the one that it names by key.
import { parse as parseYaml, stringify as printYaml } from 'yaml'
import { z } from 'zod'
import { FieldType, SectionKind, Verification } from '@/lib/domain/enums'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { Refusal } from '@/lib/domain/refusal'

const LONGEST = 4000
const MARK = /^<!--\s*countersign:\s*([\s\S]{0,4000}?)\s*-->$/

const Name = z.string().min(1).max(300)

/** One correction as it stands in a comment. `section` and `item` are keys; without them it is about what stands above. */
export const Annotation = z.union([
  z.strictObject({ section: Name.optional(), kind: SectionKind }),
  z.strictObject({
    item: Name.optional(),
    section: Name.optional(),
    field: Name,
    type: FieldType.optional(),
    unit: z.string().max(30).optional(),
    threshold: z.string().max(100).optional(),
    required: z.boolean().optional(),
  }),
  z.strictObject({
    role: z.string().min(1).max(120),
    required: z.boolean().optional(),
    independent: z.boolean().optional(),
    removed: z.boolean().optional(),
  }),
  z.strictObject({ item: Name.optional(), required: z.boolean().optional(), verification: Verification.optional() }),
  /**
   * What a question is about is prose and nothing else; without a section the question about the whole document. With
   * a digest it holds for the lines of that digest only.
   */
  z.strictObject({
    section: Name.optional(),
    question: z.string().min(1).max(60),
    answer: z.literal('prose'),
    digest: z.string().min(1).max(64).optional(),
  }),
])
export type Annotation = z.infer<typeof Annotation>

/** What a comment says to us; null when it is an ordinary comment, a sentence when it cannot be understood. */
export function readAnnotation(comment: string): Annotation | string | null {
  const text = MARK.exec(comment.slice(0, LONGEST))?.[1]
  if (text === undefined) return null
  const read = readYaml(text)
  if (typeof read === 'string') return read
  const parsed = Annotation.safeParse(read.value)
  return parsed.success
    ? parsed.data
    : `This correction is not understood: ${parsed.error.issues[0]?.message ?? 'wrong form'}`
}

/** The comment that says it. */
export function printAnnotation(annotation: Annotation): string {
  return `<!-- countersign: ${printYaml(annotation, { collectionStyle: 'flow', lineWidth: 0, indentSeq: false }).trim().replaceAll('--', '- -')} -->`
}

function readYaml(text: string): { value: unknown } | string {
  try {
    return {
      value: parseYaml(text, { maxAliasCount: 0, schema: 'core', strict: true, uniqueKeys: true, logLevel: 'silent' }),
    }
  } catch (error) {
    return `This is not YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`
  }
}

const Block = z.looseObject({ title: z.string().max(300).optional(), item: Name.optional() })

export type ProbeBlock = { definition: Record<string, unknown>; title?: string; item?: string }
/** `written` is the definition as the document has it, without the defaults. */
export type ReadProbe = ProbeBlock & { written: Record<string, unknown> }

/** The probe of a `probe` block, checked like one that is saved in the browser; a sentence when it is not valid. */
export function readProbeBlock(text: string): ReadProbe | string {
  if (text.length > 100_000) return 'This probe is longer than 100,000 characters.'
  const read = readYaml(text)
  if (typeof read === 'string') return read
  const block = Block.safeParse(read.value)
  if (!block.success) return 'A probe block is a mapping, such as kind: http.'
  const { title, item, ...definition } = block.data
  try {
    const checked = parseDefinition(definition)
    return {
      definition: { ...checked },
      written: definition,
      ...(title !== undefined && { title }),
      ...(item !== undefined && { item }),
    }
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** A `probe` block, each line after `indent`. */
export function printProbeBlock({ definition, title, item }: ProbeBlock, indent = ''): string[] {
  const body = printYaml(
    { ...(title !== undefined && { title }), ...(item !== undefined && { item }), ...definition },
    { lineWidth: 0 },
  ).trimEnd()
  return ['```probe', ...body.split('\n'), '```'].map((line) => (line === '' ? '' : indent + line))
}

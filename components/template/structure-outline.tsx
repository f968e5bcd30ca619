'use client'
// What a document became: its sections, with what each holds. What is chosen shows where it came from, and can be set right.
import { NodeCorrections, RoleCorrections } from '@/components/template/node-corrections'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { FieldNode, ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

/** Without it the outline is only read. */
type Choosing = {
  chosen: string | null
  busy: boolean
  onChoose: (key: string) => void
  onCorrect: (correction: Correction) => void
}

const count = (items: ItemNode[]): number => items.reduce((sum, item) => sum + 1 + count(item.items), 0)
const blanks = (items: ItemNode[]): number =>
  items.reduce((sum, item) => sum + item.fields.length + blanks(item.items), 0)
const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

function spoken({ label, type, unit, threshold, choices }: FieldNode): string {
  const bound =
    threshold &&
    (threshold.comparator === 'between'
      ? `${threshold.value}–${threshold.upper ?? threshold.value}`
      : `${threshold.comparator} ${threshold.value}`)
  const told = [
    bound ? `${bound}${unit ? ` ${unit}` : ''}` : unit,
    type === 'choice' && choices?.map((choice) => choice.value).join(' / '),
  ]
    .filter(Boolean)
    .join(', ')
  return told ? `${label} (${told})` : label
}

function ItemFacts({ item }: { item: ItemNode }) {
  const facts = [
    item.claimed && 'claimed by its author',
    !item.required && (item.applicability ?? 'optional'),
    item.everySeconds && `every ${Math.round(item.everySeconds / 60)} min`,
    ...item.fields.map(spoken),
    item.steps.length > 0 &&
      `${plural(item.steps.length, 'step')}${item.steps.some((step) => step.changes) ? ', changes something' : ''}`,
    item.probe ? `${String(item.probe.kind)} probe` : item.offer && 'probe offered',
  ].filter(Boolean)
  return facts.length > 0 ? <span className="text-small text-soft"> · {facts.join(' · ')}</span> : null
}

function Items({ items, choosing }: { items: ItemNode[]; choosing: Choosing | undefined }) {
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.key} className={`py-0.5 pl-4 ${choosing?.chosen === item.key ? 'bg-glow' : ''}`}>
          <span aria-hidden className="text-soft">
            {item.claimed ? '☑' : '☐'}
          </span>{' '}
          {choosing ? (
            <button
              type="button"
              onClick={() => choosing.onChoose(item.key)}
              className="text-left hover:underline"
              aria-expanded={choosing.chosen === item.key}
            >
              {item.title}
            </button>
          ) : (
            item.title
          )}
          <ItemFacts item={item} />
          {choosing?.chosen === item.key && (
            <NodeCorrections node={item} busy={choosing.busy} onCorrect={choosing.onCorrect} />
          )}
          {item.items.length > 0 && <Items items={item.items} choosing={choosing} />}
        </li>
      ))}
    </ul>
  )
}

function sectionFacts(section: SectionNode, own: number): string {
  const fields = section.fields.length + blanks(section.items)
  const { window } = section
  return [
    section.kind,
    own > 0 && plural(own, 'item'),
    fields > 0 && plural(fields, 'blank'),
    section.steps.length > 0 && plural(section.steps.length, 'step'),
    section.plannedSeconds && `${Math.round(section.plannedSeconds / 60)} min`,
    window?.fromSeconds !== undefined &&
      window.toSeconds !== undefined &&
      `${window.fromSeconds / 3600} h to ${window.toSeconds / 3600} h`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const holds = (
  { items, sections }: Pick<SectionNode | ItemNode, 'items'> & { sections?: SectionNode[] },
  key: string | null,
): boolean =>
  key !== null &&
  (items.some((item) => item.key === key || holds(item, key)) || (sections ?? []).some((child) => holds(child, key)))

function Section({ section, choosing }: { section: SectionNode; choosing: Choosing | undefined }) {
  const own = count(section.items)
  const chosen = choosing?.chosen === section.key
  return (
    <li className="border-line border-t py-1.5">
      <details open={chosen || (own > 0 && own < 12) || holds(section, choosing?.chosen ?? null)}>
        <summary className={`flex flex-wrap gap-x-3 ${chosen ? 'bg-glow' : ''}`}>
          <span className="font-strong">{section.title}</span>
          <span className="text-small text-soft">{sectionFacts(section, own)}</span>
          {choosing && (
            <button
              type="button"
              onClick={(event) => {
                event.preventDefault()
                choosing.onChoose(section.key)
              }}
              className="ml-auto text-accent text-small hover:underline"
              aria-label={`Show ${section.title} in the document`}
            >
              show
            </button>
          )}
        </summary>
        {choosing && chosen && <NodeCorrections node={section} busy={choosing.busy} onCorrect={choosing.onCorrect} />}
        <Items items={section.items} choosing={choosing} />
      </details>
      {section.sections.length > 0 && (
        <ul className="pl-4">
          {section.sections.map((child) => (
            <Section key={child.key} section={child} choosing={choosing} />
          ))}
        </ul>
      )}
    </li>
  )
}

function inSum({ metrics, criteria, rollbacks, phases, escalations, soak, policy }: Structure): string {
  return [
    metrics.length > 0 && plural(metrics.length, 'metric'),
    criteria.length > 0 && `${criteria.length} go/no-go criteria`,
    rollbacks.length > 0 && `${plural(rollbacks.length, 'way')} back`,
    phases.length > 0 && plural(phases.length, 'planned phase'),
    escalations.length > 0 && `${plural(escalations.length, 'escalation time')}`,
    soak && `must stay healthy for ${Math.round(soak.requiredSeconds / 3600)} h`,
    policy && 'a policy of its own',
  ]
    .filter(Boolean)
    .join(' · ')
}

export function StructureOutline({ structure, choosing }: { structure: Structure; choosing?: Choosing }) {
  const { roles } = structure
  const told = inSum(structure)
  return (
    <section aria-label="Structure" className="flex flex-col gap-2">
      {roles.length > 0 && (
        <p>
          <span className="font-strong">Signs:</span> {roles.map((role) => role.role).join(', ')}
        </p>
      )}
      {choosing && <RoleCorrections roles={roles} busy={choosing.busy} onCorrect={choosing.onCorrect} />}
      {told !== '' && <p className="text-soft">{told}</p>}
      {structure.fields.length > 0 && (
        <p className="text-small">
          <span className="font-strong">Blanks of the release:</span> {structure.fields.map(spoken).join(', ')}
        </p>
      )}
      <ul className="border-line border-b">
        {structure.sections.map((section) => (
          <Section key={section.key} section={section} choosing={choosing} />
        ))}
      </ul>
    </section>
  )
}

// What a document became: its sections, with what each holds.
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

const count = (items: ItemNode[]): number => items.reduce((sum, item) => sum + 1 + count(item.items), 0)
const fields = (items: ItemNode[]): number => items.reduce((sum, item) => sum + item.fields.length + fields(item.items), 0)

function Items({ items }: { items: ItemNode[] }) {
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.key} className="py-0.5 pl-4">
          <span aria-hidden className="text-soft">
            {item.claimed ? '☑' : '☐'}
          </span>{' '}
          {item.title}
          <span className="text-small text-soft">
            {item.claimed && ' · claimed by its author'}
            {!item.required && ` · ${item.applicability ?? 'optional'}`}
            {item.fields.length > 0 && ` · ${item.fields.map((field) => field.label + (field.unit ? ` (${field.unit})` : '')).join(', ')}`}
            {item.steps.length > 0 && ` · ${item.steps.length} step${item.steps.length === 1 ? '' : 's'}`}
            {item.probe && ' · probe offered'}
          </span>
          {item.items.length > 0 && <Items items={item.items} />}
        </li>
      ))}
    </ul>
  )
}

function Section({ section }: { section: SectionNode }) {
  const own = count(section.items)
  const blanks = section.fields.length + fields(section.items)
  return (
    <li className="border-line border-t py-1.5">
      <details open={own > 0 && own < 12}>
        <summary className="flex flex-wrap gap-x-3">
          <span className="font-strong">{section.title}</span>
          <span className="text-small text-soft">
            {section.kind}
            {own > 0 && ` · ${own} item${own === 1 ? '' : 's'}`}
            {blanks > 0 && ` · ${blanks} blank${blanks === 1 ? '' : 's'}`}
            {section.plannedSeconds && ` · ${Math.round(section.plannedSeconds / 60)} min`}
          </span>
        </summary>
        <Items items={section.items} />
      </details>
      {section.sections.length > 0 && (
        <ul className="pl-4">
          {section.sections.map((child) => (
            <Section key={child.key} section={child} />
          ))}
        </ul>
      )}
    </li>
  )
}

export function StructureOutline({ structure }: { structure: Structure }) {
  const { roles, metrics, criteria, rollbacks, findings } = structure
  return (
    <div className="flex flex-col gap-4">
      {roles.length > 0 && (
        <p>
          <span className="font-strong">Signs:</span> {roles.map((role) => role.role).join(', ')}
        </p>
      )}
      {(metrics.length > 0 || criteria.length > 0 || rollbacks.length > 0) && (
        <p className="text-soft">
          {[metrics.length && `${metrics.length} metrics`, criteria.length && `${criteria.length} go/no-go criteria`, rollbacks.length && `${rollbacks.length} ways back`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {findings.length > 0 && (
        <ul className="list-disc pl-5">
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.lines.join()}`}>
              {finding.message} <span className="text-soft">line {finding.lines.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="border-line border-b">
        {structure.sections.map((section) => (
          <Section key={section.key} section={section} />
        ))}
      </ul>
    </div>
  )
}

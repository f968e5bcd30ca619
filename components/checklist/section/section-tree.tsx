// The sections with their progress: where we are, and the way to any of them.
import { checklistText } from '@/components/checklist/text'
import { Meter } from '@/components/ui/meter'
import type { ProgressView, SectionView } from '@/lib/domain/release/view/view'

type Props = { sections: SectionView[]; progress: Record<string, ProgressView>; onGo?: () => void }

function depthOf(section: SectionView, byId: Map<string, SectionView>): number {
  let depth = 0
  for (let above = section.parentId; above; above = byId.get(above)?.parentId ?? null) depth += 1
  return depth
}

export function SectionTree({ sections, progress, onGo }: Props) {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const parents = new Set(sections.map((section) => section.parentId))
  const shown = sections.filter(
    (section) => (progress[section.id]?.tally.required ?? 0) > 0 || section.parentId === null,
  )
  return (
    <nav aria-label={checklistText.sectionTree.sections}>
      <ul>
        {shown.map((section) => {
          const tally = progress[section.id]?.tally
          return (
            <li key={section.id}>
              <a
                href={`#section-${section.id}`}
                onClick={onGo}
                data-depth={depthOf(section, byId)}
                className="relative ms-[calc(var(--depth)*0.75rem)] flex min-h-7 items-baseline gap-2 rounded-small py-1 pe-1 hover:bg-sunk"
              >
                <span
                  className={`min-w-0 flex-1 truncate ${section.counts ? '' : 'text-soft'} ${parents.has(section.id) ? 'font-strong' : ''}`}
                  title={section.title}
                  dir="auto"
                >
                  {section.title}
                </span>
                {tally && tally.required > 0 && (
                  <Meter
                    label={checklistText.sectionTree.decidedIn(section.title)}
                    value={tally.decided}
                    of={tally.required}
                    wrong={tally.failed}
                    shape="line"
                  />
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

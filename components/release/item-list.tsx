'use client'
// The checklist: sections and their items in the order of the document.
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { ItemRow } from '@/components/checklist/item/item-row'
import { SectionHead } from '@/components/checklist/section/section-head'
import { CriteriaList } from '@/components/decision/criteria-list'
import { RunGroup } from '@/components/probe/run-group'
import { mayIn } from '@/components/release/section-permissions'
import { releaseText } from '@/components/release/text'
import { SectionClock } from '@/components/timing/section-clock'
import type { Outcome } from '@/lib/domain/enums'
import type { CriterionView, FieldView, ItemView, ReleaseHead, ReleaseView } from '@/lib/domain/release/view/view'
import { isItsItem } from '@/lib/domain/verdict/criteria/criterion-needs'

type Props = {
  view: ReleaseView
  items: ItemView[]
  head: ReleaseHead
  fields: Record<string, FieldView>
  shown: ReadonlySet<string> | null
  pending: ReadonlyMap<string, Outcome>
  /** The item whose row asks why it failed. */
  explaining: string | null
  fresh: ReadonlySet<string>
  current: string | null
  open: ReadonlySet<string>
  commands: RowCommands
}

function depths(items: ItemView[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const item of items) found.set(item.id, item.parentId === null ? 0 : (found.get(item.parentId) ?? 0) + 1)
  return found
}

/** How many items with a probe stand in each section and below it. */
function probesIn(sections: ReleaseView['sections'], items: ItemView[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { probe, sectionId } of items) if (probe) found.set(sectionId, (found.get(sectionId) ?? 0) + 1)
  for (const { id, parentId } of [...sections].reverse())
    if (parentId !== null) found.set(parentId, (found.get(parentId) ?? 0) + (found.get(id) ?? 0))
  return found
}

/** The lines of a section that are not just what their item says. */
function criteriaOf({ criteria }: ReleaseHead, sectionId: string): CriterionView[] {
  return criteria.filter((criterion) => criterion.sectionId === sectionId && !isItsItem(criterion))
}

/** What the server draws of a long checklist: two screens. The rest follows as soon as the page is alive. */
const DRAWN_FIRST = 60

function useDrawn(): number {
  const [drawn, setDrawn] = useState(DRAWN_FIRST)
  useEffect(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY)), [])
  return drawn
}

export function ItemList({
  view,
  head,
  items,
  fields,
  shown,
  pending,
  explaining,
  fresh,
  current,
  open,
  commands,
}: Props) {
  const depth = useMemo(() => depths(view.items), [view.items])
  const drawn = useDrawn()
  const probes = useMemo(() => probesIn(view.sections, items), [view.sections, items])
  const reasons = new Map(
    head.notCounted.sections.flatMap(({ sectionId, whole, reason }) => (whole ? [[sectionId, reason] as const] : [])),
  )
  const without = new Set(head.cases?.flatMap(({ kind, id, applies }) => (kind === 'item' && !applies ? [id] : [])))
  const bySection = new Map<string, ItemView[]>()
  let count = 0
  for (const item of items) {
    if (shown && !shown.has(item.id)) continue
    count += 1
    if (count > drawn) break
    const section = bySection.get(item.sectionId)
    if (section) section.push(item)
    else bySection.set(item.sectionId, [item])
  }
  return (
    <div>
      {view.sections.map((section) => {
        const rows = bySection.get(section.id) ?? []
        if ((shown || count > drawn) && rows.length === 0) return null
        const may = mayIn(view, section)
        const timing = head.timing?.sections[section.id]
        return (
          <div key={section.id} id={`section-${section.id}`} data-find="section" data-name={section.title}>
            <SectionHead
              section={section}
              action={
                <RunGroup
                  releaseId={view.head.id}
                  sectionId={section.id}
                  count={probes.get(section.id) ?? 0}
                  may={may.request}
                  label={releaseText.itemList.runTheProbesOf(section.title)}
                  busy={head.group !== undefined}
                />
              }
              clock={
                timing && (
                  <SectionClock
                    releaseId={head.id}
                    sectionId={section.id}
                    title={section.title}
                    timing={timing}
                    may={may.decide}
                  />
                )
              }
              progress={head.sections[section.id]}
              notCounted={reasons.get(section.id)}
              fields={section.fields.map((field) => fields[field.id] ?? field)}
              may={may.decide}
              onFill={(field, value) => commands.fill(null, field, value)}
            />
            {!shown && (
              <CriteriaList releaseId={head.id} criteria={criteriaOf(head, section.id)} may={view.may.decide} />
            )}
            {rows.map((item) => {
              const outcome = pending.get(item.id)
              return (
                <ItemRow
                  key={item.id}
                  item={outcome === undefined ? item : { ...item, outcome }}
                  depth={depth.get(item.id) ?? 0}
                  current={current === item.id}
                  explaining={explaining === item.id}
                  open={open.has(item.id)}
                  fresh={fresh.has(item.id)}
                  applies={!without.has(item.id)}
                  missed={head.missed?.[item.id] ?? 0}
                  may={may}
                  commands={commands}
                />
              )
            })}
          </div>
        )
      })}
      {shown && shown.size === 0 && <p className="py-8 text-soft">{releaseText.itemList.noMatchingItems}</p>}
    </div>
  )
}

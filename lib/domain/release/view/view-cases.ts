// What of a release is for one case only, and whether it applies as the release is filled in now.
import type { Conditioned, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import type { CaseView } from '@/lib/domain/release/view/view'
import { itemsNotApplying, rolesNotApplying, sectionsNotApplying } from '@/lib/domain/verdict/scope/applies'

type Row = Conditioned & { id: string; title: string }
type Judged = Pick<ReleaseSnapshot, 'fields' | 'sections' | 'items' | 'roles'>

function viewsOf(kind: CaseView['kind'], rows: readonly Row[], without: ReadonlySet<string>): CaseView[] {
  return rows.flatMap(({ id, title, condition, override }): CaseView[] =>
    condition
      ? [
          {
            ...{ kind, id, title, when: { label: condition.label, values: condition.values } },
            applies: !without.has(id),
            ...(override && { override }),
          },
        ]
      : [],
  )
}

/** Sections, items and roles with a condition, in the order of the page. An item that has its condition from its section is not named beside it. */
export function viewCases(snapshot: Judged): CaseView[] {
  const { sections, items, roles } = snapshot
  const byId = new Map(sections.map((section) => [section.id, section]))
  const isOwn = ({ sectionId, condition }: (typeof items)[number]): boolean => {
    for (let at = byId.get(sectionId); at; at = at.parentId === null ? undefined : byId.get(at.parentId))
      if (at.condition?.fieldId === condition?.fieldId) return false
    return true
  }
  return [
    ...viewsOf('section', sections, sectionsNotApplying(snapshot)),
    ...viewsOf(
      'item',
      items.filter((item) => item.condition && isOwn(item)),
      itemsNotApplying(snapshot),
    ),
    ...viewsOf(
      'role',
      roles.map((role) => ({ ...role, id: role.role, title: role.role })),
      rolesNotApplying(snapshot),
    ),
  ]
}

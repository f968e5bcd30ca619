// What a page shows of a release, and how news are put into it: never older over newer, whatever the order in which
// they arrive.
import type {
  FieldView,
  ItemView,
  ReleaseHead,
  ReleasePatch,
  ReleaseView,
  RoleView,
} from '@/lib/domain/release/view/view'

export type Shown = { view: ReleaseView; head: ReleaseHead; items: ItemView[]; fields: Record<string, FieldView> }

/**
 * True when `next` tells something that `known` does not. A run under way has no revision of its own, so its number and
 * status count too.
 */
export function isNewer(next: ItemView, known: ItemView): boolean {
  if (next.revision !== known.revision) return next.revision > known.revision
  const [run, before] = [next.lastRun, known.lastRun]
  return (
    run !== undefined &&
    (before === undefined || run.number > before.number || (run.number === before.number && rank(run) > rank(before)))
  )
}

/** Queued, running, over: a run only ever goes on. */
function rank({ status, finishedAt }: NonNullable<ItemView['lastRun']>): number {
  return finishedAt ? 2 : status === 'running' ? 1 : 0
}

/**
 * The reader's own rights stay as the page gave them: a patch is the same for everybody. A signature of their own is
 * judged on the next read.
 */
export function keepRights(roles: RoleView[], known: RoleView[]): RoleView[] {
  return roles.map((role) => ({
    ...role,
    may: known.find((candidate) => candidate.role === role.role)?.may ?? role.may,
  }))
}

/** `items` with each one that `changed` knows better. */
export function mergeItems(items: ItemView[], changed: ItemView[]): ItemView[] {
  const found = new Map(changed.map((item) => [item.id, item]))
  return items.map((item) => {
    const next = found.get(item.id)
    return next && isNewer(next, item) ? next : item
  })
}

export function shownOf(view: ReleaseView): Shown {
  const allFields = [...view.fields, ...view.sections.flatMap((section) => section.fields)]
  return {
    view,
    head: view.head,
    items: view.items,
    fields: Object.fromEntries(allFields.map((field) => [field.id, field])),
  }
}

/**
 * News, in whatever order they arrive: they are read side by side, so an older one may come after a newer. Its rows are taken all the same, each by its
 * own age; its head and its fields, which have none, are not.
 */
export function takePatch(known: Shown, patch: ReleasePatch): Shown {
  const items = mergeItems(known.items, patch.items)
  if (patch.revision < known.head.revision) return { ...known, items }
  const fields = { ...known.fields, ...Object.fromEntries(patch.fields.map((field) => [field.id, field])) }
  return { ...known, head: { ...patch.head, roles: keepRights(patch.head.roles, known.head.roles) }, items, fields }
}

/**
 * The page was read again. Its rights and its structure are taken; of the rest, what live has told since that reading stays.
 * Without this, a slow reading would put an old state back and nothing would ever correct it.
 */
export function showAgain(known: Shown, view: ReleaseView): Shown {
  const read = shownOf(view)
  if (view.head.revision >= known.head.revision) return { ...read, items: mergeItems(read.items, known.items) }
  return {
    view,
    head: { ...known.head, roles: keepRights(known.head.roles, view.head.roles) },
    items: mergeItems(read.items, known.items),
    fields: { ...read.fields, ...known.fields },
  }
}

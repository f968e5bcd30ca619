// Items that say that somebody has approved name the roles of a document that has no other place to sign.
import { walk } from '@/lib/domain/checklist/nodes'
import { roleOfEntry, roleOfItem } from '@/lib/domain/checklist/roles/roles'
import type { Tree } from '@/lib/domain/checklist/sections/tree'

/** Adds the roles that items name ("Approved by security team", or "Product Owner" among approvals). The items stay items. */
export function rolesFromItems(tree: Tree): void {
  const { words } = tree
  for (const node of walk(tree.structure.sections)) {
    if (!('sections' in node)) continue
    const found = node.items.flatMap(({ title, required, line }) => {
      const role = roleOfItem(title, line, words) ?? (node.kind === 'signoff' ? roleOfEntry(title, line, words) : null)
      return role ? [{ ...role, required: required && role.required }] : []
    })
    tree.addRoles(found, node)
  }
  if (tree.structure.roles.length > 0) return
  for (const { label, line, section } of tree.unnamedSigners) {
    tree.addRoles([{ role: label, required: true, independent: true, line }], section)
    section.fields = section.fields.filter((field) => field.line !== line)
  }
}

// Sign-off roles that nobody holds now, as lines.
import { printable } from '@/lib/cli/printable'
import { formatUnheldRoles, type UnheldRoles } from '@/lib/domain/project/unheld-roles'

export function unheldLines(unheld: readonly UnheldRoles[]): string[] {
  return unheld.map((roles) => printable(`nobody holds now, in ${formatUnheldRoles(roles)}`))
}

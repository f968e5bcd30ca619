// The policy of a new release, straight from its documents.
import type { Structure } from '@/lib/domain/checklist/structure'
import { mergePolicies, rolesWith, stricterRole } from '@/lib/domain/policy/merge'
import type { Policy, PolicyRole, WrittenPolicy } from '@/lib/domain/policy/policy'

type Document = Pick<Structure, 'roles' | 'policy'>

/** A role that several documents name is one role, as strict as the strictest of them has it. */
function rolesOf(documents: Document[]): PolicyRole[] {
  const roles = new Map<string, PolicyRole>()
  for (const { role, required, independent } of documents.flatMap((document) => document.roles)) {
    const known = roles.get(role)
    const named = { role, required, independent, quorum: 1, stage: 0 }
    roles.set(role, known ? stricterRole(known, named) : named)
  }
  return [...roles.values()]
}

/** Nobody must configure anything: without a `policy` block the rules are the defaults, and the roles those that the documents ask for. */
export function policyOfDocuments(documents: Document[]): { policy: Policy; roles: PolicyRole[] } {
  const { roles: said, ...written } = documents
    .flatMap((document) => document.policy ?? [])
    .reduce(mergePolicies, {} satisfies WrittenPolicy)
  return {
    policy: { freshForSeconds: null, allowConditional: true, ...written },
    roles: rolesWith(rolesOf(documents), { ...(said && { roles: said }) }),
  }
}

// A policy that is being edited on both sides of its page, as a form and as text: each follows the other.
import { type PolicyDraft, policyDraft } from '@/lib/domain/policy/change'
import { editPolicyText } from '@/lib/domain/policy/edit-text'
import type { PolicyRole } from '@/lib/domain/policy/policy'
import { readPolicy } from '@/lib/domain/policy/read-policy'

/** `draft` is what the form shows. While the text has mistakes it is what the text said last, with what was changed in the form since. */
export type PolicyEditing = { text: string; draft: PolicyDraft }

/** The text as somebody typed it. The form follows when it can be read. `roles`: those that the release has. */
export function typeText({ draft }: PolicyEditing, text: string, roles: PolicyRole[]): PolicyEditing {
  const read = readPolicy(text)
  return { text, draft: read.ok ? policyDraft(roles, read.policy) : draft }
}

/** A change of the form, which the text follows; nothing changes while the text cannot take one (`isEditable`). */
export function changeForm(editing: PolicyEditing, change: Partial<PolicyDraft>): PolicyEditing {
  const text = editPolicyText(editing.text, editing.draft, change)
  return text === null ? editing : { text, draft: { ...editing.draft, ...change } }
}

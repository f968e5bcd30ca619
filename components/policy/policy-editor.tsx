'use client'
// The policy as a form and as text side by side, each following the other, with what saving it would change below.
import { useDeferredValue, useMemo, useState, useTransition } from 'react'
import { PolicyControls } from '@/components/policy/policy-controls'
import { PolicyPreview } from '@/components/policy/policy-preview'
import { PolicyText } from '@/components/policy/policy-text'
import { policyText } from '@/components/policy/text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { policyDraft } from '@/lib/domain/policy/change'
import { isEditable } from '@/lib/domain/policy/edit-text'
import { changeForm, typeText } from '@/lib/domain/policy/editing'
import type { PolicyRole } from '@/lib/domain/policy/policy'
import { readPolicy } from '@/lib/domain/policy/read-policy'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { previewPolicy } from '@/lib/domain/verdict/what-if/policy-preview'
import { changePolicyAction } from '@/lib/release/actions'

export type PolicyEditorView = {
  text: string
  version: string
  roles: PolicyRole[]
  heldRoles: string[]
  snapshot: ReleaseSnapshot
  hash: string
  now: string
}

type Saved = { ok: true } | { ok: false; message: string }

/** What is being edited, and from which saved version. After saving, the text stays as its author wrote it. */
function usePolicyEditing({ snapshot, text, version, roles }: PolicyEditorView) {
  const [base, setBase] = useState({ version, roles })
  const [editing, setEditing] = useState(() => typeText({ text, draft: policyDraft(roles, {}) }, text, roles))
  const [saved, setSaved] = useState<Saved | null>(null)
  const [isSaving, startSaving] = useTransition()
  const save = () =>
    startSaving(async () => {
      const answer = await changePolicyAction({ releaseId: snapshot.id, version: base.version, text: editing.text })
      setSaved(answer.ok ? { ok: true } : { ok: false, message: answer.message })
      if (answer.ok) setBase({ version: answer.result.version, roles: answer.result.policy.roles })
    })
  return { base, editing, setEditing, saved, isSaving, save }
}

export function PolicyEditor({ view }: { view: PolicyEditorView }) {
  const { snapshot, hash, now, heldRoles } = view
  const { base, editing, setEditing, saved, isSaving, save } = usePolicyEditing(view)
  const { text, draft } = editing
  const known = useMemo(() => new Set(base.roles.map(({ role }) => role)), [base.roles])
  const read = useMemo(() => readPolicy(text), [text])
  const canFollow = useMemo(() => read.ok || isEditable(text), [read, text])
  const shown = useDeferredValue(read.ok ? draft : null)
  const preview = useMemo(
    () => shown && previewPolicy({ snapshot, hash, now: new Date(now), heldRoles }, shown),
    [snapshot, hash, now, heldRoles, shown],
  )
  const because = read.ok ? (preview?.isSame ? policyText.editor.noChanges : undefined) : policyText.editor.fixFirst
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-6 half:grid-cols-2">
        <fieldset disabled={!canFollow} className="flex min-w-0 flex-col gap-4">
          <legend className="sr-only">{policyText.editor.policyAsAForm}</legend>
          {!canFollow && <Notice tone="hold">{policyText.editor.fixToContinue}</Notice>}
          <PolicyControls
            draft={draft}
            known={known}
            onChange={(change) => setEditing((was) => changeForm(was, change))}
          />
        </fieldset>
        <PolicyText
          text={text}
          read={read}
          onChange={(typed) => setEditing((was) => typeText(was, typed, base.roles))}
        />
      </div>
      <PolicyPreview preview={preview} />
      {saved && (saved.ok ? <Notice>{policyText.editor.saved}</Notice> : <Notice tone="error">{saved.message}</Notice>)}
      <div>
        <Button tone="main" onClick={save} because={isSaving ? policyText.editor.saving : because}>
          {policyText.editor.save}
        </Button>
      </div>
    </div>
  )
}

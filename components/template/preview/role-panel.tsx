'use client'
// Who signs a release that is made from a document. Each change is written into the document as a comment.
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { PlainText } from '@/components/document/plain-text'
import { templateText } from '@/components/template/text'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { IconButton } from '@/components/ui/icon-button'
import { Panel } from '@/components/ui/panel'
import { Pill } from '@/components/ui/pill'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { RoleNode } from '@/lib/domain/checklist/structure'
import { withoutControls } from '@/lib/domain/document/bidi'

type Props = {
  roles: RoleNode[]
  busy: boolean
  onCorrect: (correction: Correction) => void
  onLines: (lines: readonly number[]) => void
}

function RoleForm({ role, busy, onCorrect }: Pick<Props, 'busy' | 'onCorrect'> & { role: RoleNode }) {
  const name = withoutControls(role.role)
  return (
    <fieldset disabled={busy} className="flex flex-wrap items-center gap-x-4 gap-y-1 pb-1 text-small">
      <legend className="sr-only">{name}</legend>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={role.required}
          onChange={(event) => onCorrect({ says: { role: role.role, required: event.target.checked } })}
        />
        {templateText.rolePanel.required}
      </label>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={role.independent}
          onChange={(event) => onCorrect({ says: { role: role.role, independent: event.target.checked } })}
        />
        {templateText.rolePanel.independent}
      </label>
      <Button
        small
        tone="quiet"
        onClick={() => onCorrect({ says: { role: role.role, removed: true } })}
        aria-label={templateText.rolePanel.removeFor(name)}
      >
        {templateText.rolePanel.remove}
      </Button>
    </fieldset>
  )
}

function RoleRow({ role, busy, onCorrect, onLines }: Omit<Props, 'roles'> & { role: RoleNode }) {
  const [editing, setEditing] = useState(false)
  const name = withoutControls(role.role)
  return (
    <li className="border-line border-t px-4 py-1.5">
      <div className="flex min-h-6 items-center gap-2">
        <button
          type="button"
          onClick={() => onLines([role.line])}
          className="min-w-0 flex-1 text-start wrap-anywhere hover:underline"
        >
          <PlainText text={role.role} />
        </button>
        {!role.required && <Pill>{templateText.rolePanel.optional}</Pill>}
        {!role.independent && <Pill>{templateText.rolePanel.notIndependent}</Pill>}
        <IconButton
          name={templateText.rolePanel.edit(name)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          <Pencil size={14} aria-hidden />
        </IconButton>
      </div>
      {role.applicability && (
        <p className="text-small text-soft">
          <PlainText text={role.applicability} />
        </p>
      )}
      {editing && <RoleForm role={role} busy={busy} onCorrect={onCorrect} />}
    </li>
  )
}

function AddRole({ busy, onCorrect }: Pick<Props, 'busy' | 'onCorrect'>) {
  const [name, setName] = useState<string | null>(null)
  if (name === null)
    return (
      <div className="border-line border-t px-2 py-1">
        <Button tone="quiet" small onClick={() => setName('')}>
          {templateText.rolePanel.addRole}
        </Button>
      </div>
    )
  return (
    <form
      className="flex items-end gap-2 border-line border-t px-4 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onCorrect({ says: { role: name.trim() } })
        setName(null)
      }}
    >
      <TextField
        label={templateText.rolePanel.role}
        value={name}
        maxLength={120}
        placeholder={templateText.rolePanel.qaLead}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={busy}>
        {templateText.rolePanel.add}
      </Button>
      <Button tone="quiet" onClick={() => setName(null)}>
        {templateText.rolePanel.cancel}
      </Button>
    </form>
  )
}

export function RolePanel({ roles, ...ways }: Props) {
  return (
    <Panel title={templateText.rolePanel.whoSigns} note={roles.length === 0 ? undefined : roles.length}>
      {roles.length === 0 ? (
        <p className="border-line border-t px-4 py-2 text-soft">{templateText.rolePanel.noRoles}</p>
      ) : (
        <ul>
          {roles.map((role) => (
            <RoleRow key={role.role} role={role} {...ways} />
          ))}
        </ul>
      )}
      <AddRole {...ways} />
    </Panel>
  )
}

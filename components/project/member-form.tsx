'use client'
// Who belongs to the project, and which roles they sign for.
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { projectText } from '@/components/project/text'
import type { MemberView } from '@/components/project/views'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form/field'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { grantAction, revokeGrantAction } from '@/lib/project/actions'

type Props = { projectId: string; members: MemberView[]; editable: boolean }

export function MemberForm({ projectId, members, editable }: Props) {
  const [email, setEmail] = useState('')
  const [access, setAccess] = useState('viewer')
  const [role, setRole] = useState('')
  const { error, busy, run } = useServerAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() =>
      grantAction({
        projectId,
        email,
        access: access === 'lead' ? 'lead' : 'viewer',
        ...(role.trim() && { role: role.trim() }),
      }),
    )
  }
  const revoke = (userId: string, name?: string) =>
    run(() => revokeGrantAction({ projectId, userId, ...(name && { role: name }) }))
  return (
    <>
      <ul className="border-line border-t">
        {members.map((member) => (
          <li key={member.userId} className="flex flex-wrap items-center gap-x-4 border-line border-b py-1.5">
            <span className="w-56 truncate">
              {member.name} <span className="text-small text-soft">{member.email}</span>
            </span>
            <span className="w-16 text-soft">{member.access}</span>
            <span className="flex flex-1 flex-wrap gap-2">
              {member.roles.map((held) => (
                <span key={held} className="inline-flex items-center rounded-small border border-line pl-2">
                  {held}
                  {editable && (
                    <IconButton
                      name={projectText.memberForm.removeRoleFrom({ held, memberName: member.name })}
                      onClick={() => revoke(member.userId, held)}
                    >
                      <X size={12} aria-hidden />
                    </IconButton>
                  )}
                </span>
              ))}
            </span>
            {editable && (
              <Button
                small
                tone="quiet"
                onClick={() => revoke(member.userId)}
                aria-label={projectText.memberForm.removeFor(member.name)}
              >
                {projectText.memberForm.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <form
          onSubmit={submit}
          className="grid max-w-3xl grid-cols-2 items-end gap-3 wide:grid-cols-[1fr_8rem_1fr_auto]"
        >
          <TextField
            label={projectText.memberForm.email}
            type="email"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <SelectField
            label={projectText.memberForm.access}
            value={access}
            onChange={(event) => setAccess(event.target.value)}
            options={[
              { value: 'viewer', label: projectText.memberForm.viewer },
              { value: 'lead', label: projectText.memberForm.lead },
            ]}
          />
          <TextField
            label={projectText.memberForm.signsAsRole}
            value={role}
            placeholder={projectText.memberForm.qaLead}
            onChange={(event) => setRole(event.target.value)}
          />
          <Button type="submit" disabled={busy}>
            {projectText.memberForm.add}
          </Button>
        </form>
      )}
      {error && <Notice tone="error">{error}</Notice>}
    </>
  )
}

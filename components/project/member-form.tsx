'use client'
// Who belongs to the project, and which roles they sign for.
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { projectText } from '@/components/project/text'
import type { MemberView } from '@/components/project/views'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { SelectField, TextField } from '@/components/ui/form/field'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { leavesUnheld, type UnheldRoles } from '@/lib/domain/project/unheld-roles'
import { grantAction, revokeGrantAction } from '@/lib/project/actions'

type Props = { projectId: string; members: MemberView[]; editable: boolean }

/** What nobody would hold any more when the member loses one role, or all. */
function unheldWithout({ unheldRoles }: MemberView, role: string | undefined): UnheldRoles[] {
  if (role === undefined) return unheldRoles
  return unheldRoles
    .map(({ project, roles = [] }) => ({ project, roles: roles.filter((unheld) => unheld.role === role) }))
    .filter(({ roles }) => roles.length > 0)
    .map(({ project, roles }) => ({ project, roles, count: roles.length }))
}

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
  const [question, setQuestion] = useState<{ title: string; message: string; confirm(): void } | null>(null)
  const revoke = (member: MemberView, held?: string) => {
    const take = () => {
      setQuestion(null)
      run(() => revokeGrantAction({ projectId, userId: member.userId, ...(held && { role: held }) }))
    }
    const message = leavesUnheld(unheldWithout(member, held))
    const title = held
      ? projectText.memberForm.removeRoleFrom({ held, memberName: member.name })
      : projectText.memberForm.removeFromProject(member.name)
    if (message === null) take()
    else setQuestion({ title, message, confirm: take })
  }
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
                      onClick={() => revoke(member, held)}
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
                onClick={() => revoke(member)}
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
      {question && (
        <ConfirmDialog
          title={question.title}
          message={question.message}
          label={projectText.memberForm.remove}
          onClose={() => setQuestion(null)}
          onConfirm={question.confirm}
        />
      )}
    </>
  )
}

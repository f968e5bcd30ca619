'use client'
// Giving a role to a person: members of the project first, those who may not sign for it with the reason, or anybody
// with an account by email.
import { type FormEvent, useEffect, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { signoffText } from '@/components/signoff/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { grantAction } from '@/lib/project/actions'
import { readAssignableAction } from '@/lib/signoff/actions'

type Props = { projectId: string; releaseId: string; role: string; onClose(): void }
type Member = Extract<Awaited<ReturnType<typeof readAssignableAction>>, { ok: true }>['result'][number]

function useMembers(releaseId: string, role: string): { members: Member[] | null; error: string | null } {
  const [members, setMembers] = useState<Member[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void readAssignableAction({ releaseId, role }).then((answer) => {
      if (gone) return
      if (answer.ok) setMembers(answer.result)
      else setError(answer.message)
    })
    return () => {
      gone = true
    }
  }, [releaseId, role])
  return { members, error }
}

export function AssignDialog({ projectId, releaseId, role, onClose }: Props) {
  const { members, error } = useMembers(releaseId, role)
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState('')
  const { error: refusal, busy, run } = useServerAction(onClose)
  const able = members?.filter(({ against }) => against === undefined) ?? []
  const others = members?.filter(({ against }) => against !== undefined) ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => grantAction({ projectId, email: chosen || typed, role }))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={signoffText.assignDialog.assignFor(role)}
      explain={signoffText.assignDialog.explanation}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        {error && <Notice tone="error">{error}</Notice>}
        <SelectField
          label={signoffText.assignDialog.person}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            {
              value: '',
              label: members ? signoffText.assignDialog.someoneElseByEmail : signoffText.assignDialog.loadingMembers,
            },
            ...able.map(({ name, email }) => ({ value: email, label: name })),
          ]}
        />
        {chosen === '' && (
          <TextField
            label={signoffText.assignDialog.email}
            type="email"
            required
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {others.length > 0 && (
          <div className="text-small text-soft">
            <p>{signoffText.assignDialog.cannotSignAsInThis(role)}</p>
            <ul className="list-disc pl-5">
              {others.map(({ id, name, against }) => (
                <li key={id}>
                  <bdi>{name}</bdi> {against}
                </li>
              ))}
            </ul>
          </div>
        )}
        <DialogFoot onClose={onClose} error={refusal} disabled={busy}>
          {signoffText.assignDialog.assign}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

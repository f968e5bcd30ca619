'use client'
// Inviting somebody: for whom, and as what; then the link.
import { type FormEvent, useState } from 'react'
import { LinkDialog } from '@/components/people/link-dialog'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { CheckField, SelectField, TextField } from '@/components/ui/form/field'
import type { InstanceRole } from '@/lib/domain/enums'
import type { NewLink } from '@/lib/domain/people/view'
import { inviteUserAction } from '@/lib/people/actions'

const ROLES = [
  { value: 'member', label: peopleText.inviteDialog.member },
  { value: 'admin', label: peopleText.inviteDialog.administrator },
]

type Props = { mailSetUp: boolean; email?: string; role?: InstanceRole; onClose(): void }

/** `email` and `role` of an invitation that gets a new link. */
export function InviteDialog({ mailSetUp, email: invited = '', role: invitedAs = 'member', onClose }: Props) {
  const [email, setEmail] = useState(invited)
  const [role, setRole] = useState<InstanceRole>(invitedAs)
  const [mail, setMail] = useState(false)
  const [link, setLink] = useState<NewLink | null>(null)
  const { error, busy, run } = useServerAction<NewLink>(setLink)
  if (link)
    return <LinkDialog title={peopleText.inviteDialog.invitationCreated} link={link} email={email} onClose={onClose} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => inviteUserAction({ email, role, mail }))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={peopleText.inviteDialog.invitePerson}
      explain={peopleText.inviteDialog.theLinkWorksOnceFor}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={peopleText.inviteDialog.email}
          type="email"
          required
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <SelectField
          label={peopleText.inviteDialog.role}
          value={role}
          onChange={(event) => setRole(event.target.value === 'admin' ? 'admin' : 'member')}
          options={ROLES}
          hint={peopleText.inviteDialog.administratorsManagePeopleTokensAnd}
        />
        {mailSetUp && (
          <CheckField label={peopleText.inviteDialog.sendTheLinkByEmail} checked={mail} onChange={setMail} />
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {peopleText.inviteDialog.createInvitation}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

'use client'
// Everybody with an account and everybody who is invited.
import { useState } from 'react'
import { GroupMappings } from '@/components/people/group-mappings'
import { InviteDialog } from '@/components/people/invite-dialog'
import { PersonRow } from '@/components/people/person-row'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import { Pill } from '@/components/ui/pill'
import type { InvitationView, PeopleView } from '@/lib/domain/people/view'
import { revokeInvitationAction } from '@/lib/people/actions'

function InvitationRow({ invitation, onRenew }: { invitation: InvitationView; onRenew(): void }) {
  const { id, email, role, createdBy, expiresAt, isExpired } = invitation
  const { error, busy, run } = useServerAction()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span className="truncate">{email}</span>
          {role === 'admin' && <Pill tone="accent">{peopleText.people.administrator}</Pill>}
          {isExpired && <Pill tone="hold">{peopleText.people.expired}</Pill>}
        </p>
        <p className="text-small text-soft">
          {peopleText.people.invitedByExpired({ createdBy, isExpired })} <Moment at={expiresAt} />
        </p>
      </div>
      <span className="ms-auto flex gap-2">
        <Button small disabled={busy} onClick={onRenew} aria-label={peopleText.people.createANewLinkFor(email)}>
          {peopleText.people.newLink}
        </Button>
        <Button
          small
          tone="quiet"
          disabled={busy}
          onClick={() => run(() => revokeInvitationAction({ invitationId: id }))}
          aria-label={peopleText.people.revokeTheInvitationOf(email)}
        >
          {peopleText.people.revoke}
        </Button>
      </span>
      {error && <Notice tone="error">{error}</Notice>}
    </li>
  )
}

const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export function PeoplePage({ people, invitations, mailSetUp, groups, projects }: PeopleView) {
  const [inviting, setInviting] = useState<Partial<Pick<InvitationView, 'email' | 'role'>> | null>(null)
  const active = people.filter(({ isDisabled }) => !isDisabled)
  const disabled = people.length - active.length
  const administrators = active.filter(({ role }) => role === 'admin').length
  return (
    <Page
      title={countOf(people.length, 'person', 'people')}
      lead={[
        countOf(administrators, 'administrator', 'administrators'),
        ...(disabled > 0 ? [peopleText.people.disabled(disabled)] : []),
        ...(invitations.length > 0 ? [peopleText.people.invited(invitations.length)] : []),
      ].join(' · ')}
      actions={
        <Button tone="main" onClick={() => setInviting({})}>
          {peopleText.people.invite}
        </Button>
      }
    >
      {invitations.length > 0 && (
        <Panel title={peopleText.people.invitations} note={invitations.length}>
          <ul className="border-line border-t">
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                onRenew={() => setInviting({ email: invitation.email, role: invitation.role })}
              />
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={peopleText.people.accounts} note={people.length}>
        <ul className="border-line border-t [&>li:last-child]:border-b-0">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      </Panel>
      <GroupMappings groups={groups} projects={projects} />
      {inviting && <InviteDialog mailSetUp={mailSetUp} {...inviting} onClose={() => setInviting(null)} />}
    </Page>
  )
}

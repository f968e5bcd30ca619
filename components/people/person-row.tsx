'use client'
// One account: who it is, how they sign in and when they last did, and what an administrator can do with it.
import { useState } from 'react'
import { LinkDialog } from '@/components/people/link-dialog'
import { Name } from '@/components/people/name'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Pill } from '@/components/ui/pill'
import { type RowAction, RowMenu } from '@/components/ui/row-menu'
import type { NewLink, PeopleView } from '@/lib/domain/people/view'
import { leavesUnheld } from '@/lib/domain/project/unheld-roles'
import {
  changeUserAction,
  endSessionsOfAction,
  offerPasswordAction,
  resetSecondFactorAction,
} from '@/lib/people/actions'

type Person = PeopleView['people'][number]
type Question = { title: string; message: string; label: string; confirm(): void }

const countOf = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** What disabling does, and what it leaves for others to take over. */
function disabling({ holds, unheldRoles }: Person): string {
  return [
    peopleText.personRow.disableExplained,
    holds.length > 0 && peopleText.personRow.openWork(holds.join('; ')),
    leavesUnheld(unheldRoles),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The actions of a row. `ask` shows a question first, for what ends somebody's access. */
function useActions(person: Person, ask: (question: Question | null) => void, show: (link: NewLink) => void) {
  const { error, busy, run } = useServerAction()
  const link = useServerAction<NewLink>(show)
  const { id: userId, name, role, isDisabled, methods, sessions, may } = person
  const because = (permission: Person['may']['disable']) => (permission.allowed ? undefined : permission.reason)
  const change = (wanted: { role: 'admin' | 'member' } | { disabled: boolean }) => {
    ask(null)
    run(() => changeUserAction({ userId, ...wanted }))
  }
  const actions: RowAction[] = [
    {
      label: role === 'admin' ? peopleText.personRow.makeMember : peopleText.personRow.makeAdministrator,
      because: because(may.changeRole),
      onSelect: () =>
        ask({
          title:
            role === 'admin' ? peopleText.personRow.makeAMember(name) : peopleText.personRow.makeAnAdministrator(name),
          message:
            role === 'admin'
              ? peopleText.personRow.makeMemberExplained
              : peopleText.personRow.makeAdministratorExplained,
          label: role === 'admin' ? peopleText.personRow.makeMember : peopleText.personRow.makeAdministrator,
          confirm: () => change({ role: role === 'admin' ? 'member' : 'admin' }),
        }),
    },
    {
      label: peopleText.personRow.createPasswordLink,
      because: isDisabled ? peopleText.personRow.theAccountIsDisabled : undefined,
      onSelect: () => link.run(() => offerPasswordAction({ userId })),
    },
    {
      label: peopleText.personRow.resetSecondFactor,
      because: methods.includes('authenticator app') ? undefined : peopleText.personRow.thisAccountHasNoAuthenticator,
      onSelect: () =>
        ask({
          title: peopleText.personRow.resetTheSecondFactorOf(name),
          message: peopleText.personRow.resetExplained,
          label: peopleText.personRow.reset,
          confirm: () => {
            ask(null)
            run(() => resetSecondFactorAction({ userId }))
          },
        }),
    },
    {
      label: peopleText.personRow.endSessions,
      because: sessions === 0 ? peopleText.personRow.thereIsNoOpenSession : undefined,
      onSelect: () => run(() => endSessionsOfAction({ userId })),
    },
    {
      label: isDisabled ? peopleText.personRow.enable : peopleText.personRow.disable,
      because: because(may.disable),
      onSelect: () =>
        isDisabled
          ? change({ disabled: false })
          : ask({
              title: peopleText.personRow.disableTitle(name),
              message: disabling(person),
              label: peopleText.personRow.disable,
              confirm: () => change({ disabled: true }),
            }),
    },
  ]
  return { actions, busy: busy || link.busy, error: error ?? link.error }
}

export function PersonRow({ person }: { person: Person }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const [link, setLink] = useState<NewLink | null>(null)
  const { actions, busy, error } = useActions(person, setQuestion, setLink)
  const { name, email, role, isDisabled, methods, lastSignInAt, sessions } = person
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-0.5 border-line border-b px-4 py-2" aria-busy={busy}>
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span className={isDisabled ? 'text-soft' : 'font-strong'}>
            <Name text={name} />
          </span>
          {role === 'admin' && <Pill tone="accent">{peopleText.personRow.administrator}</Pill>}
          {isDisabled && <Pill tone="hold">{peopleText.personRow.disabled}</Pill>}
        </p>
        <p className="truncate text-small text-soft">{email}</p>
      </div>
      <p className="basis-72 text-small text-soft">
        {lastSignInAt ? (
          <>
            {peopleText.personRow.lastSignIn} <Moment at={lastSignInAt} />
          </>
        ) : (
          peopleText.personRow.neverSignedIn
        )}
        {sessions > 0 && ` · ${countOf(sessions, peopleText.personRow.openSession)}`}
      </p>
      <p className="basis-32 text-small text-soft">
        {methods.length > 0 ? methods.join(', ') : peopleText.personRow.noWayToSignIn}
      </p>
      <span className="ms-auto">
        <RowMenu name={peopleText.personRow.actionsFor(name)} actions={actions} />
      </span>
      {error && (
        <div className="basis-full">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
      {question && (
        <ConfirmDialog
          title={question.title}
          message={question.message}
          label={question.label}
          onClose={() => setQuestion(null)}
          onConfirm={question.confirm}
        />
      )}
      {link && (
        <LinkDialog
          title={peopleText.personRow.passwordLinkFor(name)}
          link={link}
          email={email}
          onClose={() => setLink(null)}
        />
      )}
    </li>
  )
}

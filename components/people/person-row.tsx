'use client'
// One account: who it is, how they sign in and when they last did, and what an administrator can do with it.
import { useState } from 'react'
import { LinkDialog } from '@/components/people/link-dialog'
import { Name } from '@/components/people/name'
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
    'Every session of theirs ends, their tokens are refused, and they cannot sign in. What they did and signed stays. You can enable the account again.',
    holds.length > 0 &&
      `Open work in their name: ${holds.join('; ')}. The leads of these projects can reassign it on the page of the project.`,
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
      label: role === 'admin' ? 'Make member' : 'Make administrator',
      because: because(may.changeRole),
      onSelect: () =>
        ask({
          title: role === 'admin' ? `Make ${name} a member` : `Make ${name} an administrator`,
          message:
            role === 'admin'
              ? 'They keep their projects and lose the rights of an administrator at once.'
              : 'Administrators manage people and tokens, and see and change every project.',
          label: role === 'admin' ? 'Make member' : 'Make administrator',
          confirm: () => change({ role: role === 'admin' ? 'member' : 'admin' }),
        }),
    },
    {
      label: 'Create password link',
      because: isDisabled ? 'The account is disabled.' : undefined,
      onSelect: () => link.run(() => offerPasswordAction({ userId })),
    },
    {
      label: 'Reset second factor',
      because: methods.includes('authenticator app') ? undefined : 'This account has no authenticator app.',
      onSelect: () =>
        ask({
          title: `Reset the second factor of ${name}`,
          message:
            'Their authenticator app and recovery codes stop working and all their sessions end. They sign in with the password alone until they set up an app again, and are told by email.',
          label: 'Reset',
          confirm: () => {
            ask(null)
            run(() => resetSecondFactorAction({ userId }))
          },
        }),
    },
    {
      label: 'End sessions',
      because: sessions === 0 ? 'There is no open session.' : undefined,
      onSelect: () => run(() => endSessionsOfAction({ userId })),
    },
    {
      label: isDisabled ? 'Enable' : 'Disable',
      because: because(may.disable),
      onSelect: () =>
        isDisabled
          ? change({ disabled: false })
          : ask({
              title: `Disable ${name}`,
              message: disabling(person),
              label: 'Disable',
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
          {role === 'admin' && <Pill tone="accent">Administrator</Pill>}
          {isDisabled && <Pill tone="hold">Disabled</Pill>}
        </p>
        <p className="truncate text-small text-soft">{email}</p>
      </div>
      <p className="basis-72 text-small text-soft">
        {lastSignInAt ? (
          <>
            Last sign-in <Moment at={lastSignInAt} />
          </>
        ) : (
          'Never signed in'
        )}
        {sessions > 0 && ` · ${countOf(sessions, 'open session')}`}
      </p>
      <p className="basis-32 text-small text-soft">{methods.length > 0 ? methods.join(', ') : 'no way to sign in'}</p>
      <span className="ms-auto">
        <RowMenu name={`Actions for ${name}`} actions={actions} />
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
        <LinkDialog title={`Password link for ${name}`} link={link} email={email} onClose={() => setLink(null)} />
      )}
    </li>
  )
}

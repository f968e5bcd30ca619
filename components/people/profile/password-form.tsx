'use client'
// Changing my password: it ends every other session of mine.
import { type FormEvent, useState } from 'react'
import { CodeField } from '@/components/people/sign-in/code-field'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { changePasswordAction } from '@/lib/people/actions'

function endedText(sessions: number): string {
  if (sessions === 0) return peopleText.passwordForm.passwordChanged
  return peopleText.passwordForm.passwordChangedEnded(peopleText.passwordForm.otherSessions(sessions))
}

type Props = { email: string; hasPassword: boolean; hasSecondFactor: boolean }

export function PasswordForm({ email, hasPassword, hasSecondFactor }: Props) {
  const [current, setCurrent] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const { error, busy, run } = useServerAction<{ sessions: number }>(({ sessions }) => {
    setDone(endedText(sessions))
    setCurrent('')
    setCode('')
    setPassword('')
  })
  if (!hasPassword)
    return <p className="border-line border-t px-4 py-3 text-soft">{peopleText.passwordForm.noPassword}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDone(null)
    run(() => changePasswordAction({ current, password, ...(hasSecondFactor && { code }) }))
  }
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-3 border-line border-t px-4 py-3">
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={peopleText.passwordForm.currentPassword}
        type="password"
        required
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      {hasSecondFactor && <CodeField value={code} onChange={setCode} />}
      <TextField
        label={peopleText.passwordForm.newPassword}
        type="password"
        required
        minLength={12}
        autoComplete="new-password"
        value={password}
        hint={peopleText.passwordForm.atLeast12CharactersYour}
        onChange={(event) => setPassword(event.target.value)}
      />
      {error && <Notice tone="error">{error}</Notice>}
      <div role="status">{done && <Notice>{done}</Notice>}</div>
      <div>
        <Button type="submit" disabled={busy}>
          {peopleText.passwordForm.changePassword}
        </Button>
      </div>
    </form>
  )
}

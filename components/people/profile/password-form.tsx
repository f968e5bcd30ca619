'use client'
// Changing my password: it ends every other session of mine.
import { type FormEvent, useState } from 'react'
import { CodeField } from '@/components/people/sign-in/code-field'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { changePasswordAction } from '@/lib/people/actions'

function endedText(sessions: number): string {
  if (sessions === 0) return 'Password changed.'
  return `Password changed. ${sessions === 1 ? '1 other session' : `${sessions} other sessions`} ended.`
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
    return (
      <p className="border-line border-t px-4 py-3 text-soft">
        Your account has no password. You sign in another way, and sign releases with a passkey. An administrator can
        send you a link to set a password.
      </p>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDone(null)
    run(() => changePasswordAction({ current, password, ...(hasSecondFactor && { code }) }))
  }
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-3 border-line border-t px-4 py-3">
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        type="password"
        required
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      {hasSecondFactor && <CodeField value={code} onChange={setCode} />}
      <TextField
        label="New password"
        type="password"
        required
        minLength={12}
        autoComplete="new-password"
        value={password}
        hint="At least 12 characters. Your other sessions end."
        onChange={(event) => setPassword(event.target.value)}
      />
      {error && <Notice tone="error">{error}</Notice>}
      <div role="status">{done && <Notice>{done}</Notice>}</div>
      <div>
        <Button type="submit" disabled={busy}>
          Change password
        </Button>
      </div>
    </form>
  )
}

'use client'
// The first admin of an empty installation.
import { type FormEvent, useState } from 'react'
import { enterWith } from '@/components/people/sign-in/credentials'
import { peopleText } from '@/components/people/text'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import type { Answer } from '@/lib/domain/answer'

type Entered = { token: string; name: string; email: string; password: string }
type Props = { token: string; action(entered: Entered): Promise<Answer<{ email: string }>> }

export function SetUpForm({ token, action }: Props) {
  const [entered, setEntered] = useState({ name: '', email: '', password: '' })
  const [refusal, setRefusal] = useState<Extract<Answer<never>, { ok: false }> | null>(null)
  const [busy, setBusy] = useState(false)
  const errors = refusal?.detail.fields ?? {}

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await action({ token, ...entered })
    if (answer.ok && (await enterWith(entered.email, entered.password)).is === 'in') window.location.assign('/')
    else if (answer.ok) window.location.assign('/sign-in')
    else {
      setRefusal(answer)
      setBusy(false)
    }
  }

  const set = (name: keyof typeof entered) => (event: { target: { value: string } }) =>
    setEntered({ ...entered, [name]: event.target.value })
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header>
        <h1 className="font-strong text-word">{peopleText.setUpForm.setUp}</h1>
        <p className="text-soft">{peopleText.setUpForm.youBecomeTheFirstAdministrator}</p>
      </header>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={peopleText.setUpForm.name}
          autoComplete="name"
          required
          value={entered.name}
          onChange={set('name')}
          error={errors.name}
          hint={peopleText.setUpForm.nameHint}
        />
        <TextField
          label={peopleText.setUpForm.email}
          type="email"
          autoComplete="username"
          required
          value={entered.email}
          onChange={set('email')}
          error={errors.email}
        />
        <TextField
          label={peopleText.setUpForm.password}
          type="password"
          autoComplete="new-password"
          required
          value={entered.password}
          onChange={set('password')}
          error={errors.password}
          hint={peopleText.setUpForm.atLeast12Characters}
        />
        {refusal && <Notice tone="error">{refusal.message}</Notice>}
        <Button type="submit" tone="main" disabled={busy}>
          {peopleText.setUpForm.createAccount}
        </Button>
      </form>
    </main>
  )
}

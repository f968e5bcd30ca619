'use client'
// The request boundary.
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { enterThroughProvider, enterWith } from '@/components/people/sign-in/credentials'
import { enterByPasskey } from '@/components/people/sign-in/passkey'
import { peopleText } from '@/components/people/text'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'

export type DemoPerson = { email: string; name: string; password: string; what: string }
type Props = { next: string; people: DemoPerson[]; identityProvider: string | null; problem: string | null }

export function SignInForm({ next, people, identityProvider, problem }: Props) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  /** Null until a second factor is asked for. */
  const [code, setCode] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(problem)
  const [busy, setBusy] = useState(false)

  const enter = async (attempt: Promise<string | null>) => {
    setBusy(true)
    const refusal = await attempt
    if (refusal === null) window.location.assign(next)
    else {
      setError(refusal)
      setBusy(false)
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(
      enterWith(email, password, code ?? '').then((entered) => {
        if (entered.is === 'in') return null
        setCode(entered.is === 'code' ? '' : null)
        return entered.error ?? ''
      }),
    )
  }

  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header>
        <h1 className="font-strong text-word">{peopleText.signInForm.countersign}</h1>
        <p className="text-soft">{peopleText.signInForm.tagline}</p>
      </header>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={peopleText.signInForm.email}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={peopleText.signInForm.password}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {code !== null && (
          <TextField
            label={peopleText.signInForm.code}
            name="code"
            autoComplete="one-time-code"
            autoFocus
            required
            maxLength={40}
            value={code}
            hint={peopleText.signInForm.codeHint}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        {error && <Notice tone="error">{error}</Notice>}
        <Button type="submit" tone="main" disabled={busy}>
          {peopleText.signInForm.signIn}
        </Button>
        <Button onClick={() => void enter(enterByPasskey())} disabled={busy}>
          {peopleText.signInForm.useAPasskey}
        </Button>
        <p className="text-small">
          <Link href="/forgot-password" className="text-accent underline">
            {peopleText.signInForm.forgotPassword}
          </Link>
        </p>
        {identityProvider && (
          <Button onClick={() => void enterThroughProvider(next)} disabled={busy}>
            {identityProvider}
          </Button>
        )}
      </form>
      {people.length > 0 && (
        <section aria-labelledby="demo" className="flex flex-col gap-1 border-line border-t pt-4">
          <h2 id="demo" className="font-strong">
            {peopleText.signInForm.demo}
          </h2>
          <ul>
            {people.map((person) => (
              <li key={person.email} className="flex items-center gap-3 border-line border-b py-2 last:border-b-0">
                <div className="min-w-0 flex-1">
                  <p>
                    {person.name} <span className="text-soft">{person.what}</span>
                  </p>
                  <p className="truncate font-mono text-small text-soft">
                    {person.email} · {person.password}
                  </p>
                </div>
                <Button
                  small
                  aria-label={peopleText.signInForm.fillInFor(person.name)}
                  onClick={() => {
                    setEmail(person.email)
                    setPassword(person.password)
                  }}
                >
                  {peopleText.signInForm.fillIn}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

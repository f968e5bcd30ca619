'use client'
// What a link that works once opens: making an account, or setting a new password.
import { type FormEvent, type ReactNode, useState } from 'react'
import { enterWith } from '@/components/people/sign-in/credentials'
import { peopleText } from '@/components/people/text'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'

type Props = { token: string; link: { email: string } | { refusal: string } }

/** A problem document (RFC 9457), as far as it is read here. */
type Problem = { detail?: string; fields?: Record<string, string> }
const UNKNOWN: Problem = {
  detail: peopleText.linkForms.noAnswer,
}

/** Null when it worked. */
async function send(path: string, body: object): Promise<Problem | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return null
    const problem: Problem = await response.json()
    return problem
  } catch {
    return UNKNOWN
  }
}

function Frame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header>
        <h1 className="font-strong text-word">{title}</h1>
        <p className="text-soft">{lead}</p>
      </header>
      {children}
    </main>
  )
}

function Refused({ title, refusal }: { title: string; refusal: string }) {
  return (
    <Frame title={title} lead={peopleText.linkForms.thisLinkDoesNotWork}>
      <Notice tone="error">{refusal}</Notice>
      <div>
        <ButtonLink href="/sign-in">{peopleText.linkForms.goToSignIn}</ButtonLink>
      </div>
    </Frame>
  )
}

/** Sends what was entered, then signs in with it. */
function useLinkForm(path: string, email: string) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (body: { password: string } & Record<string, string>) => {
    setBusy(true)
    const refused = await send(path, body)
    if (refused === null) {
      const signedIn = (await enterWith(email, body.password)).is === 'in'
      window.location.assign(signedIn ? '/' : '/sign-in')
      return
    }
    setProblem(refused)
    setBusy(false)
  }
  return { problem, busy, submit, errors: problem?.fields ?? {} }
}

type PasswordProps = { value: string; error: string | undefined; onChange(value: string): void }

function NewPassword({ value, error, onChange }: PasswordProps) {
  return (
    <TextField
      label={peopleText.linkForms.password}
      type="password"
      autoComplete="new-password"
      required
      minLength={12}
      value={value}
      error={error}
      hint={peopleText.linkForms.atLeast12Characters}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function Join({ token, email }: { token: string; email: string }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { problem, busy, submit, errors } = useLinkForm('/api/account-links/join', email)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit({ token, name, password })
  }
  return (
    <Frame title={peopleText.linkForms.joinCountersign} lead={peopleText.linkForms.youAreInvitedAsThis(email)}>
      <form onSubmit={onSubmit} className="flex flex-col gap-3">
        <TextField label={peopleText.linkForms.email} type="email" autoComplete="username" readOnly value={email} />
        <TextField
          label={peopleText.linkForms.name}
          autoComplete="name"
          required
          value={name}
          error={errors.name}
          hint={peopleText.linkForms.nameHint}
          onChange={(event) => setName(event.target.value)}
        />
        <NewPassword value={password} error={errors.password} onChange={setPassword} />
        {problem?.detail && <Notice tone="error">{problem.detail}</Notice>}
        <Button type="submit" tone="main" disabled={busy}>
          {peopleText.linkForms.createAccount}
        </Button>
      </form>
    </Frame>
  )
}

function Reset({ token, email }: { token: string; email: string }) {
  const [password, setPassword] = useState('')
  const { problem, busy, submit, errors } = useLinkForm('/api/account-links/reset-password', email)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit({ token, password })
  }
  return (
    <Frame title={peopleText.linkForms.newPassword} lead={peopleText.linkForms.resetExplained(email)}>
      <form onSubmit={onSubmit} className="flex flex-col gap-3">
        <TextField label={peopleText.linkForms.email} type="email" autoComplete="username" readOnly value={email} />
        <NewPassword value={password} error={errors.password} onChange={setPassword} />
        {problem?.detail && <Notice tone="error">{problem.detail}</Notice>}
        <Button type="submit" tone="main" disabled={busy}>
          {peopleText.linkForms.setPassword}
        </Button>
      </form>
    </Frame>
  )
}

export function JoinForm({ token, link }: Props) {
  if ('refusal' in link) return <Refused title={peopleText.linkForms.joinCountersign} refusal={link.refusal} />
  return <Join token={token} email={link.email} />
}

export function ResetPasswordForm({ token, link }: Props) {
  if ('refusal' in link) return <Refused title={peopleText.linkForms.newPassword} refusal={link.refusal} />
  return <Reset token={token} email={link.email} />
}

export function ForgotPasswordForm({ mailSetUp }: { mailSetUp: boolean }) {
  const [email, setEmail] = useState('')
  const [answer, setAnswer] = useState<Problem | 'sent' | null>(null)
  const [busy, setBusy] = useState(false)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setAnswer((await send('/api/account-links/forgot-password', { email })) ?? 'sent')
    setBusy(false)
  }
  if (!mailSetUp)
    return (
      <Frame title={peopleText.linkForms.forgotPassword} lead={peopleText.linkForms.thisInstallationSendsNoEmail}>
        <Notice>{peopleText.linkForms.askAnAdministratorForA}</Notice>
        <div>
          <ButtonLink href="/sign-in">{peopleText.linkForms.goToSignIn}</ButtonLink>
        </div>
      </Frame>
    )
  return (
    <Frame title={peopleText.linkForms.forgotPassword} lead={peopleText.linkForms.forgotExplained}>
      <form onSubmit={onSubmit} className="flex flex-col gap-3">
        <TextField
          label={peopleText.linkForms.email}
          type="email"
          required
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <div role="status">{answer === 'sent' && <Notice>{peopleText.linkForms.linkSent(email)}</Notice>}</div>
        {answer !== null && answer !== 'sent' && <Notice tone="error">{answer.detail}</Notice>}
        <Button type="submit" tone="main" disabled={busy}>
          {peopleText.linkForms.sendLink}
        </Button>
        <ButtonLink href="/sign-in">{peopleText.linkForms.goToSignIn}</ButtonLink>
      </form>
    </Frame>
  )
}

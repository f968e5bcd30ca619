'use client'
// The password, or what is used instead of it: a passkey, or a fresh sign-in at the identity provider.
import Link from 'next/link'
import type { Confirmation, ConfirmationWay } from '@/components/signoff/sign/use-confirmation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { proofProblem } from '@/lib/domain/people/identity-proof'

/** Stands first in its dialog: whoever cannot sign learns it before they write anything. */
export function ConfirmNotice({ confirmation }: { confirmation: Confirmation }) {
  const { isBlocked, problem } = confirmation
  if (isBlocked)
    return (
      <Notice tone="hold">
        Your account has neither a password nor a passkey, so you cannot confirm who you are.{' '}
        <Link href="/settings/profile" className="text-accent underline">
          Add a passkey in your profile
        </Link>
        , then come back.
      </Notice>
    )
  return problem === null ? null : <Notice tone="error">{proofProblem(problem)} Confirm again, or another way.</Notice>
}

function instead(way: ConfirmationWay, providerName: string | null): string {
  if (way === 'identity-provider') return `Use ${providerName ?? 'the identity provider'} instead`
  return way === 'password' ? 'Use my password instead' : 'Use a passkey instead'
}

function ProviderLine({ confirmation: { isProved, providerName } }: Pick<Props, 'confirmation'>) {
  const name = providerName ?? 'the identity provider'
  return (
    <p className="text-soft">
      {isProved
        ? 'You have confirmed who you are. This works once, within five minutes, for exactly what is shown here.'
        : `You sign in again at ${name} to confirm who you are, and come back here. What you wrote is kept.`}
    </p>
  )
}

type Props = { confirmation: Confirmation; hint?: string }

export function ConfirmField({ confirmation, hint }: Props) {
  const { ways, way, choose, isProved, providerName, hasSecondFactor, isBlocked } = confirmation
  if (isBlocked) return null
  return (
    <div className="flex flex-col items-start gap-1">
      {way === 'identity-provider' && <ProviderLine confirmation={confirmation} />}
      {way === 'passkey' && <p className="text-soft">Your device asks you to confirm with your passkey.</p>}
      {way === 'password' && (
        <div className="flex w-full flex-col gap-3">
          <TextField
            label="Password"
            type="password"
            autoComplete="current-password"
            required
            value={confirmation.password}
            onChange={(event) => confirmation.setPassword(event.target.value)}
            hint={hint}
          />
          {hasSecondFactor && (
            <TextField
              label="Code"
              autoComplete="one-time-code"
              required
              maxLength={40}
              value={confirmation.code}
              onChange={(event) => confirmation.setCode(event.target.value)}
              hint="Of your authenticator app, or a recovery code"
            />
          )}
        </div>
      )}
      {!isProved &&
        ways
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} small tone="quiet" onClick={() => choose(other)}>
              {instead(other, providerName)}
            </Button>
          ))}
    </div>
  )
}

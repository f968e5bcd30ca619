'use client'
// The password, or the passkey that is used instead of it.
import Link from 'next/link'
import type { Confirmation } from '@/components/signoff/use-confirmation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

/** Stands first in its dialog: whoever cannot sign learns it before they write anything. */
export function ConfirmNotice({ isBlocked }: Pick<Confirmation, 'isBlocked'>) {
  if (!isBlocked) return null
  return (
    <Notice tone="hold">
      Your account has neither a password nor a passkey, so you cannot confirm who you are.{' '}
      <Link href="/settings/profile" className="text-accent underline">
        Add a passkey in your profile
      </Link>
      , then come back.
    </Notice>
  )
}

type Props = { confirmation: Confirmation; hint?: string }

export function ConfirmField({ confirmation, hint }: Props) {
  const { hasPassword, hasPasskey, hasSecondFactor, usesPasskey, setPrefersPasskey, isBlocked } = confirmation
  if (isBlocked) return null
  return (
    <div className="flex flex-col items-start gap-1">
      {usesPasskey ? (
        <p className="text-soft">Your device asks you to confirm with your passkey.</p>
      ) : (
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
      {hasPasskey && hasPassword && (
        <Button small tone="quiet" onClick={() => setPrefersPasskey(!usesPasskey)}>
          {usesPasskey ? 'Use my password instead' : 'Use a passkey instead'}
        </Button>
      )}
    </div>
  )
}

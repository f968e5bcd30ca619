'use client'
// The password, or what is used instead of it: a passkey, or a fresh sign-in at the identity provider.
import Link from 'next/link'
import type { Confirmation, ConfirmationWay } from '@/components/signoff/sign/use-confirmation'
import { signoffText } from '@/components/signoff/text'
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
        {signoffText.confirmField.yourAccountHasNeitherA}{' '}
        <Link href="/settings/profile" className="text-accent underline">
          {signoffText.confirmField.addAPasskeyInYour}
        </Link>
        {signoffText.confirmField.thenComeBack}
      </Notice>
    )
  return problem === null ? null : (
    <Notice tone="error">{signoffText.confirmField.confirmAgain(proofProblem(problem))}</Notice>
  )
}

function instead(way: ConfirmationWay, providerName: string | null): string {
  if (way === 'identity-provider')
    return signoffText.confirmField.otherWay(providerName ?? signoffText.confirmField.theIdentityProvider)
  return way === 'password' ? signoffText.confirmField.passwordInstead : signoffText.confirmField.passkeyInstead
}

function ProviderLine({ confirmation: { isProved, providerName } }: Pick<Props, 'confirmation'>) {
  const name = providerName ?? signoffText.confirmField.theIdentityProvider
  return (
    <p className="text-soft">
      {isProved ? signoffText.confirmField.identityConfirmed : signoffText.confirmField.signInAgain(name)}
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
      {way === 'passkey' && <p className="text-soft">{signoffText.confirmField.yourDeviceAsksYouTo}</p>}
      {way === 'password' && (
        <div className="flex w-full flex-col gap-3">
          <TextField
            label={signoffText.confirmField.password}
            type="password"
            autoComplete="current-password"
            required
            value={confirmation.password}
            onChange={(event) => confirmation.setPassword(event.target.value)}
            hint={hint}
          />
          {hasSecondFactor && (
            <TextField
              label={signoffText.confirmField.code}
              autoComplete="one-time-code"
              required
              maxLength={40}
              value={confirmation.code}
              onChange={(event) => confirmation.setCode(event.target.value)}
              hint={signoffText.confirmField.codeHint}
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

// Whether an account may have a password at all: not where its email domain requires single sign-on.
import { requiresSingleSignOn, SINGLE_SIGN_ON_ONLY } from '@/lib/domain/people/single-sign-on'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/platform/env'

export function isPasswordRefused(email: string): boolean {
  const [domains, breakGlassEmail] = [env('OIDC_REQUIRED_DOMAINS'), env('OIDC_BREAK_GLASS_EMAIL')]
  return requiresSingleSignOn(email, { domains, breakGlassEmail })
}

/** Refuses to give an account with this email a password. */
export function assertPasswordAllowed(email: string): void {
  if (isPasswordRefused(email)) throw new Refusal('forbidden', SINGLE_SIGN_ON_ONLY)
}

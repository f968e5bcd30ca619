// Whether an account may have a password at all: not where its email domain requires single sign-on.
import { requiresSingleSignOn, SINGLE_SIGN_ON_ONLY } from '@/lib/domain/people/single-sign-on'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/platform/env'

/** Refuses to give an account with this email a password. */
export function assertPasswordAllowed(email: string): void {
  const [domains, breakGlassEmail] = [env('OIDC_REQUIRED_DOMAINS'), env('OIDC_BREAK_GLASS_EMAIL')]
  if (requiresSingleSignOn(email, { domains, breakGlassEmail })) throw new Refusal('forbidden', SINGLE_SIGN_ON_ONLY)
}

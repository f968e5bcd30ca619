// Which people must sign in through the identity provider, and what an identity that comes from there may do here.
import type { SignInProblem } from '@/lib/domain/people/sign-in-problem'

/** As the settings have it: domains separated by commas, and the one account that may always use its password. */
export type SingleSignOnSettings = { domains: string; breakGlassEmail: string }

/** The domains of a setting, in lower case and without a leading `@`. */
export function readDomains(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((domain) => domain.toLowerCase().replace(/^@/, '').replace(/\.$/, ''))
    .filter((domain) => domain !== '')
}

/** Whether an account with this email signs in by single sign-on only. A domain does not stand for those below it. */
export function requiresSingleSignOn(email: string, { domains, breakGlassEmail }: SingleSignOnSettings): boolean {
  const address = email.trim().toLowerCase()
  if (address === breakGlassEmail.trim().toLowerCase()) return false
  const domain = address.slice(address.lastIndexOf('@') + 1).replace(/\.$/, '')
  return readDomains(domains).includes(domain)
}

/** Said wherever a password is set or reset for somebody who must not have one. */
export const SINGLE_SIGN_ON_ONLY =
  'Your organization requires single sign-on for this email, so it has no password here. Sign in with the button of the identity provider.'

/**
 * The email of the claims in lower case, when the provider has verified it. Some providers never say so: theirs counts
 * for the domains in which the administrator has said that the provider decides. Null for every other.
 */
export function verifiedEmail(
  { email, isVerified }: { email: string | undefined; isVerified: boolean | undefined },
  isRequired: (email: string) => boolean,
): string | null {
  if (email === undefined || isVerified === false) return null
  const address = email.toLowerCase()
  return isVerified || isRequired(address) ? address : null
}

export type ArrivingIdentity = {
  /** The account that this identity is linked to. */
  linked: { isDisabled: boolean } | null
  /** In lower case; null when the provider gave none that it has verified. */
  email: string | null
  /** The account with that email. */
  existing: { isDisabled: boolean; hasPassword: boolean; hasIdentity: boolean } | null
  isRequired: boolean
}

/**
 * What becomes of an identity: the person enters, the identity is linked to the account with its email, an account is
 * added, or nobody is let in. An account with a password is linked only where single sign-on is required for its
 * domain: there the administrator has said that the provider decides whose email it is.
 */
export function admissionOf(arriving: ArrivingIdentity): 'enter' | 'link' | 'add' | SignInProblem {
  const { linked, email, existing, isRequired } = arriving
  if (linked) return linked.isDisabled ? 'account-disabled' : 'enter'
  if (email === null) return 'no-verified-email'
  if (!existing) return 'add'
  if (existing.isDisabled) return 'account-disabled'
  if (existing.hasIdentity) return 'email-of-another-account'
  return existing.hasPassword && !isRequired ? 'has-password' : 'link'
}

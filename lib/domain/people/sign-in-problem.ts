// Why a sign-in did not work, as the sign-in page says it. The code is in the page's address, so it never holds anything else.

const PROBLEMS = {
  'account-disabled': 'Your account is disabled. Ask an administrator to enable it.',
  'no-verified-email': 'The identity provider gave no verified email. Verify it there, then sign in again.',
  'has-password': 'There is an account with a password for your email. Sign in with the password.',
  'email-of-another-account':
    'Your email belongs to an account that another identity of the identity provider uses. Ask an administrator.',
  'single-sign-on-required':
    'Your organization requires single sign-on for this email. Use the button of the identity provider.',
  'provider-unavailable': 'The identity provider does not answer. Try again in a few minutes, or ask an administrator.',
  'provider-refused': 'The identity provider did not sign you in. Try again there, or ask who runs it for access.',
  'attempt-expired':
    'This sign-in was started in another browser or too long ago, or was used already. Start again from here.',
  'answer-not-verified':
    'The answer of the identity provider could not be verified, so you are not signed in. Ask an administrator to look at the log.',
  'too-many-tries': 'Too many tries. Wait a few minutes, then try again.',
  unexpected: 'Signing in did not work. Try again, or ask an administrator.',
} as const
export type SignInProblem = keyof typeof PROBLEMS

/** What next-auth calls them in an address, where we could not be more exact. */
const NEXT_AUTH_CODES: Record<string, SignInProblem> = {
  OAuthSignin: 'provider-unavailable',
  OAuthCallback: 'answer-not-verified',
  AccessDenied: 'provider-refused',
}

export const isSignInProblem = (code: string): code is SignInProblem => Object.hasOwn(PROBLEMS, code)

/** The sentence for a code; anything that is none of ours is unexpected. */
export function signInProblem(code: string): string {
  const known = isSignInProblem(code) ? code : Object.hasOwn(NEXT_AUTH_CODES, code) && NEXT_AUTH_CODES[code]
  return PROBLEMS[known || 'unexpected']
}

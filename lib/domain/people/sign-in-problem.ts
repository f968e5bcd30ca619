// Why a sign-in did not work, as the sign-in page says it. The code is in the page's address, so it never holds anything else.

const PROBLEMS = {
  'account-disabled': 'Your account is disabled. Ask an administrator to enable it.',
  'no-verified-email': 'The identity provider gave no verified email. Verify it there, then sign in again.',
  'has-password': 'There is an account with a password for your email. Sign in with the password.',
  unexpected: 'Signing in did not work. Try again, or ask an administrator.',
} as const
export type SignInProblem = keyof typeof PROBLEMS

const isProblem = (code: string): code is SignInProblem => Object.hasOwn(PROBLEMS, code)

/** The sentence for a code; anything that is none of ours is unexpected. */
export function signInProblem(code: string): string {
  return PROBLEMS[isProblem(code) ? code : 'unexpected']
}

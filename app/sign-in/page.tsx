// The request boundary. In the demo it says who is who.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageText } from '@/app/text'
import { SignInForm } from '@/components/people/sign-in/sign-in-form'
import { DEMO_PEOPLE } from '@/lib/domain/demo'
import { signInProblem } from '@/lib/domain/people/sign-in-problem'
import { isOpenDemo } from '@/lib/http/demo'
import { whoIsThere } from '@/lib/http/session'
import { ownPath } from '@/lib/http/sign-in/own-path'
import { identityProviderName } from '@/lib/http/sign-in/sign-in'

export const metadata: Metadata = { title: pageText.signIn.signIn }

type Props = { searchParams: Promise<{ callbackUrl?: string; error?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams
  const next = ownPath(callbackUrl)
  const actor = await whoIsThere()
  if (actor.kind === 'person') redirect(next as '/')
  const people = isOpenDemo()
    ? DEMO_PEOPLE.map(({ email, name, password, what }) => ({ email, name, password, what }))
    : []
  return (
    <SignInForm
      next={next}
      people={people}
      identityProvider={identityProviderName()}
      problem={error === undefined ? null : signInProblem(error)}
    />
  )
}

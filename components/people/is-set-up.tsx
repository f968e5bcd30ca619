// Shown at the set-up link when somebody has an account already.
import Link from 'next/link'
import { peopleText } from '@/components/people/text'

export function IsSetUp() {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-3 px-4 py-10">
      <h1 className="font-strong text-word">{peopleText.isSetUp.alreadySetUp}</h1>
      <p>{peopleText.isSetUp.theSetUpLinkWas}</p>
      <p>
        <Link href="/sign-in" className="underline">
          {peopleText.isSetUp.signIn}
        </Link>
      </p>
    </main>
  )
}

// Shown at the set-up link when somebody has an account already.
import Link from 'next/link'

export function IsSetUp() {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-3 px-4 py-10">
      <h1 className="font-strong text-word">Already set up</h1>
      <p>The set-up link was used. Ask an administrator for an account.</p>
      <p>
        <Link href="/sign-in" className="underline">
          Sign in
        </Link>
      </p>
    </main>
  )
}

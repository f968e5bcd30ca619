// Why a confirmation by the identity provider belongs to no page of the reader.
import type { Metadata } from 'next'
import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { proofProblem } from '@/lib/domain/people/identity-proof'

export const metadata: Metadata = { title: 'Not confirmed' }

type Props = { searchParams: Promise<{ problem?: string | string[] }> }

export default async function ConfirmationProblemPage({ searchParams }: Props) {
  const { problem } = await searchParams
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-4 px-4 py-10">
      <h1 className="font-strong text-word">Not confirmed</h1>
      <Notice tone="error">{proofProblem(typeof problem === 'string' ? problem : '')}</Notice>
      <p>
        Open the sign-off page of the release and sign again.{' '}
        <Link href="/inbox" className="text-accent underline">
          Go to your inbox
        </Link>
      </p>
    </main>
  )
}
